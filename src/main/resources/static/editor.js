// The SPARQL editor: YASQE and YASR of YASGUI around our endpoint. Without scripts the plain form below stays.
"use strict";
(async () => {
    const root = document.body.dataset.root;
    const field = document.getElementById("query");
    const terms = await (await fetch(`${root}sparql/terms`)).json();

    // What is completed comes from here; the editor's own helpers would ask other hosts.
    const ours = (name, get) => Yasqe.registerAutocompleter({
        ...Yasqe.Autocompleters[name], bulk: true, persistenceId: null, get,
    });
    ours("prefixes", async () => Object.entries(terms.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`));
    ours("class", async () => terms.classes);
    ours("property", async () => terms.properties);

    /** Draws an answer: what has two days in time, anything else by its first number. */
    class Chart {
        constructor(yasr) { this.yasr = yasr; }
        label = "Chart";
        priority = 3;
        helpReference = null;
        how() {
            const names = this.yasr.results?.getVariables?.() ?? [];
            const rows = this.yasr.results?.getBindings?.() ?? [];
            const all = (name, test) => rows.length > 0 && rows.some((row) => row[name]) &&
                rows.every((row) => !row[name] || test.test(row[name].value));
            const number = names.find((name) => all(name, /^-?\d+(\.\d+)?$/) && !all(name, /^(19|20)\d\d$/));
            const dated = names.filter((name) => all(name, /^\d{4}(-\d\d(-\d\d)?)?$/));
            const label = names.find((name) => name !== number && !dated.includes(name));
            if (number && label) return `bars label=${label} value=${number}`;
            if (dated.length && label) return `timeline start=${dated[0]}${dated[1] ? ` end=${dated[1]}` : ""} label=${label}`;
            return null;
        }
        canHandleResults() { return this.how() !== null; }
        getIcon() {
            const icon = document.createElement("span");
            icon.innerHTML = '<svg class="bars" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 9h3v6H1zM6 1h3v14H6zM11 5h3v10h-3z"/></svg>';
            return icon;
        }
        draw() {
            const names = this.yasr.results.getVariables();
            const figure = document.createElement("figure");
            figure.className = "panel";
            figure.dataset.picture = this.how();
            figure.setAttribute("aria-label", "Chart of the answer");
            const table = document.createElement("table");
            const head = table.createTHead().insertRow();
            for (const name of names) head.append(Object.assign(document.createElement("th"), { textContent: name }));
            const body = table.createTBody();
            for (const row of this.yasr.results.getBindings()) {
                const line = body.insertRow();
                for (const name of names) line.insertCell().textContent = (row[name]?.value ?? "").replace(/^.*[/#]/, "");
            }
            const frame = Object.assign(document.createElement("div"), { className: "scroll" });
            frame.append(table);
            figure.append(frame);
            this.yasr.resultsEl.replaceChildren(figure);
            return Pictures.draw(figure);
        }
    }
    Yasr.registerPlugin("chart", Chart);

    const editor = document.getElementById("editor");
    const answer = document.getElementById("answer");
    const taking = document.getElementById("taking");
    document.getElementById("plain").hidden = true;
    for (const each of [editor, answer, taking]) each.hidden = false;

    const yasqe = new Yasqe(editor, {
        value: field.value,
        persistenceId: null,
        consumeShareLink: null,
        createShareableLink: null,
        requestConfig: { endpoint: `${root}sparql`, method: "POST" },
        editorHeight: "24em",
    });
    const yasr = new Yasr(answer, { persistenceId: null, pluginOrder: ["table", "chart", "response"], prefixes: terms.prefixes });
    // To read first: datatypes, languages and numbers of rows are one click away.
    yasr.config.plugins.table.dynamicConfig = { compact: true };
    // For who does not see the editor's lines.
    yasqe.getInputField().setAttribute("aria-label", "Query");
    const lines = editor.querySelector(".CodeMirror-scroll");
    lines.tabIndex = 0;
    for (const button of editor.querySelectorAll("button:not([aria-label])")) {
        button.setAttribute("aria-label", button.title || "Run the query");
    }
    const address = (format) => `${root}sparql?format=${format}&query=${encodeURIComponent(yasqe.getValue())}`;
    const refresh = () => {
        for (const each of taking.querySelectorAll("a")) each.href = address(each.dataset.format);
        document.getElementById("link").textContent = "";
    };
    yasqe.on("change", refresh);
    yasqe.on("queryResponse", (_, response, duration) => {
        yasr.setResponse(response, duration);
        document.body.dataset.answered = String(Number(document.body.dataset.answered ?? 0) + 1);
    });
    refresh();

    document.getElementById("begin").addEventListener("change", async (event) => {
        if (!event.target.value) return;
        yasqe.setValue(await (await fetch(`${root}questions/${event.target.value}.rq`)).text());
        yasqe.query().catch(() => {});
    });
    document.getElementById("share").addEventListener("click", async () => {
        const link = await (await fetch(`${root}sparql/link?query=${encodeURIComponent(yasqe.getValue())}`)).text();
        document.getElementById("link").textContent = link;
        await navigator.clipboard?.writeText(link).catch(() => {});
    });
    document.body.dataset.ready = "yes";
})();
