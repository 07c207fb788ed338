// What pages do besides being read; all of it can be done without. No build step: this is what is served.
"use strict";
(() => {
    const root = document.body.dataset.root;

    /** Suggests names below the search box; who picks one goes there at once. */
    const suggest = (box, list) => {
        let places = new Map();
        let wait = 0;
        const look = async () => {
            const asked = box.value;
            const answer = await fetch(`${root}search/suggest?q=${encodeURIComponent(asked)}`);
            if (!answer.ok || box.value !== asked) return;
            const [, names, kinds, links] = await answer.json();
            places = new Map(names.map((name, i) => [name, links[i]]));
            list.replaceChildren(...names.map((name, i) => {
                const option = document.createElement("option");
                option.value = name;
                option.label = `${name} (${kinds[i]})`;
                return option;
            }));
        };
        box.addEventListener("input", (event) => {
            clearTimeout(wait);
            const place = places.get(box.value);
            const typed = event instanceof InputEvent && event.inputType !== "insertReplacementText";
            if (place && !typed) {
                location.assign(root + place.slice(1));
            } else if (box.value.trim().length > 1) {
                wait = setTimeout(look, 150);
            }
        });
    };

    /** Shows the words of one fact whole, however many pieces they are in; opens what a link leads into. */
    const show = () => {
        const id = decodeURIComponent(location.hash.slice(1));
        for (const each of document.querySelectorAll(".mark.now")) each.classList.remove("now");
        const target = id && document.getElementById(id);
        if (!target) return;
        target.closest("details")?.setAttribute("open", "");
        if (id.startsWith("fact-")) target.scrollIntoView({ block: "nearest" });
        const name = id.replace(/^(words|fact)-/, "");
        for (const each of document.querySelectorAll(".mark")) {
            if (each.dataset.facts.split(" ").includes(name)) each.classList.add("now");
        }
    };

    /** Fetches the library and then the script that draws, where there is something to draw. */
    const draw = (figure) => {
        const load = (source) => new Promise((done, failed) => {
            const script = document.createElement("script");
            script.src = source;
            script.onload = done;
            script.onerror = failed;
            document.head.append(script);
        });
        return load(figure.dataset.library).then(() => load(`${document.body.dataset.assets}pictures.js`));
    };

    const box = document.getElementById("find");
    if (box) suggest(box, document.getElementById("suggestions"));
    if (document.querySelector(".mark, details.read")) {
        window.addEventListener("hashchange", show);
        show();
    }
    const figure = document.querySelector("figure[data-picture]");
    if (figure) draw(figure);
})();
