// Draws the tables of a page with D3: each figure says how (`data-picture`), its table says what.
"use strict";
(() => {
    const ROW = 24;
    const MOST = 400;
    const COLOURS = d3.schemeTableau10;

    /** The kind of a picture and which column is what: "matrix x=stance y=topic". */
    const spec = (figure) => {
        const [kind, ...parts] = figure.dataset.picture.split(" ");
        return { kind, ...Object.fromEntries(parts.map((part) => part.split("="))) };
    };

    /** The rows of a table: for each column the words and where they lead. */
    const read = (figure) => {
        const names = [...figure.querySelectorAll("thead th")].map((head) => head.textContent);
        return [...figure.querySelectorAll("tbody tr")].map((row) =>
            Object.fromEntries([...row.cells].map((cell, i) => [
                names[i],
                { text: cell.textContent.trim(), href: cell.querySelector("a")?.getAttribute("href") },
            ])));
    };

    const text = (row, column) => (column && row[column] ? row[column].text : "");
    const link = (row, ...columns) => row.words?.href ?? columns.map((c) => row[c]?.href).find(Boolean);
    const short = (words, most) => (words.length > most ? words.slice(0, most - 1) + "…" : words);
    const unique = (rows, column) => [...new Set(rows.map((row) => text(row, column)))];
    const colour = (rows, column) => d3.scaleOrdinal(unique(rows, column).filter(Boolean), COLOURS);
    const day = (words, last) => {
        const [year, month, date] = words.split("-").map(Number);
        if (!year) return null;
        return last ? new Date(year, month ? month - 1 : 11, date || 28) : new Date(year, (month || 1) - 1, date || 1);
    };

    const canvas = (figure, width, height) => {
        const frame = d3.create("div").attr("class", "picture").attr("tabindex", 0).attr("role", "region")
            .attr("aria-label", "Picture: " + figure.getAttribute("aria-label"));
        const svg = frame.append("svg").attr("viewBox", [0, 0, width, height]).attr("width", width).attr("height", height)
            .attr("role", "group").attr("aria-label", figure.getAttribute("aria-label"));
        figure.prepend(frame.node());
        return svg;
    };

    const anchor = (selection, href, title) => {
        const node = selection.append(href ? "a" : "g");
        if (href) node.attr("href", href).attr("tabindex", -1);
        node.append("title").text(title);
        return node;
    };

    const legend = (figure, scale) => {
        if (scale.domain().length < 2) return;
        const list = d3.create("ul").attr("class", "legend");
        for (const name of scale.domain()) {
            const item = list.append("li");
            item.append("svg").attr("width", 12).attr("height", 12).attr("aria-hidden", true)
                .append("rect").attr("width", 12).attr("height", 12).attr("fill", scale(name));
            item.append("span").text(name);
        }
        figure.prepend(list.node());
    };

    /** A line for each row, from its start to its end. */
    const timeline = (figure, rows, { start, end, label, group }) => {
        const dated = rows.filter((row) => day(text(row, start))).slice(0, MOST);
        if (!dated.length) return;
        const width = Math.max(320, figure.clientWidth);
        const by = d3.groups(dated, (row) => text(row, group));
        const lines = by.flatMap(([name, members]) => [...(group && by.length > 1 && name ? [{ name }] : []), ...members]);
        const from = d3.utcYear.floor(d3.min(dated, (row) => day(text(row, start))));
        const until = d3.utcYear.ceil(d3.max(dated, (row) => day(text(row, end), true) ?? day(text(row, start), true)));
        const x = d3.scaleUtc([from, until], [20, width - 24]);
        const years = d3.utcYear.every(Math.ceil(d3.utcYear.count(from, until) / Math.max(1, Math.floor(width / 70))) || 1);
        const fill = colour(dated, group);
        const svg = canvas(figure, width, lines.length * ROW + 30);
        svg.append("g").attr("class", "axis").attr("transform", "translate(0,22)").call(
            d3.axisTop(x).ticks(years).tickFormat(d3.utcFormat("%Y")).tickSize(-lines.length * ROW - 4));
        lines.forEach((row, i) => {
            const y = 26 + i * ROW;
            if (row.name) {
                svg.append("text").attr("class", "head").attr("x", 4).attr("y", y + 16).text(row.name);
                return;
            }
            const left = x(day(text(row, start)));
            const right = Math.max(left + 7, x(day(text(row, end), true) ?? day(text(row, start))));
            const words = text(row, label);
            const node = anchor(svg, link(row, label), `${words}, ${text(row, start)}${text(row, end) ? " to " + text(row, end) : ""}`);
            node.append("rect").attr("x", left).attr("y", y + 4).attr("width", right - left).attr("height", ROW - 10).attr("rx", 3)
                .attr("fill", fill(text(row, group)));
            const behind = width - right > left;
            const room = Math.floor((behind ? width - right : left) / 7) - 2;
            node.append("text").attr("x", behind ? right + 5 : left - 5).attr("y", y + 16)
                .attr("text-anchor", behind ? "start" : "end").text(short(words, room));
        });
    };

    /** A dot for each row, at its place on two scales of names. */
    const dots = (figure, rows, { x, y, label }) => {
        const years = rows.map((row) => +text(row, x)).filter(Boolean);
        if (!years.length) return;
        const kinds = unique(rows, y);
        const [first, last] = d3.extent(years);
        const width = Math.max(320, figure.clientWidth);
        const margin = Math.min(190, width * 0.42);
        const across = d3.scaleLinear([first, Math.max(last, first + 1)], [margin + 12, width - 28]);
        const svg = canvas(figure, width, kinds.length * ROW + 34);
        svg.append("g").attr("class", "axis").attr("transform", "translate(0,22)").call(
            d3.axisTop(across).tickValues(d3.ticks(first, Math.max(last, first + 1), Math.min(10, width / 60)).filter(Number.isInteger))
                .tickFormat(d3.format("d")).tickSize(-kinds.length * ROW - 4));
        kinds.forEach((kind, i) => svg.append("text").attr("x", 2).attr("y", 44 + i * ROW).text(short(kind || "not said", margin / 7)));
        const beside = d3.rollup(rows, () => ({ n: 0 }), (row) => text(row, x), (row) => text(row, y));
        for (const row of rows.filter((each) => +text(each, x))) {
            const same = beside.get(text(row, x)).get(text(row, y));
            anchor(svg, link(row, label), `${text(row, label)}, ${text(row, x)}: ${text(row, y)}`)
                .append("circle").attr("cx", across(+text(row, x)) + 5 * same.n++).attr("cy", 39 + kinds.indexOf(text(row, y)) * ROW)
                .attr("r", 6).attr("fill", COLOURS[0]);
        }
    };

    /** A cell for each pair of names, coloured by its value; the more, the stronger, where values are numbers. */
    const matrix = (figure, rows, { x, y, value }) => {
        const columns = unique(rows, x);
        const lines = unique(rows, y).slice(0, MOST);
        const counted = rows.every((row) => /^\d+$/.test(text(row, value)));
        const strength = d3.scaleSqrt([0, d3.max(rows, (row) => +text(row, value)) || 1], [0.15, 1]);
        const fill = colour(rows, value);
        const room = Math.max(320, figure.clientWidth);
        const margin = Math.min(230, room * 0.45);
        const cell = Math.max(18, Math.min(64, (room - margin - 8) / columns.length));
        const top = 12 + Math.min(200, d3.max(columns, (name) => name.length) * 6.2);
        const width = margin + columns.length * cell + 70;
        const svg = canvas(figure, width, top + lines.length * ROW + 8);
        columns.forEach((name, i) => svg.append("text")
            .attr("transform", `translate(${margin + (i + 0.5) * cell + 4},${top - 6}) rotate(-60)`).text(short(name || "not said", 34)));
        lines.forEach((name, i) => svg.append("text").attr("x", margin - 6).attr("y", top + i * ROW + 16).attr("text-anchor", "end")
            .text(short(name || "not said", margin / 6.6)));
        for (const [name, inLine] of d3.groups(rows, (row) => text(row, y))) {
            const line = lines.indexOf(name);
            if (line < 0) continue;
            for (const [column, members] of d3.groups(inLine, (row) => text(row, x))) {
                members.forEach((row, i) => {
                    const part = (cell - 2) / members.length;
                    const node = anchor(svg, link(row, value), `${name}, ${column}: ${text(row, value)}`);
                    node.append("rect").attr("x", margin + columns.indexOf(column) * cell + 1 + i * part).attr("y", top + line * ROW + 1)
                        .attr("width", part).attr("height", ROW - 2).attr("rx", 2)
                        .attr("fill", counted ? COLOURS[0] : fill(text(row, value)))
                        .attr("opacity", counted ? strength(+text(row, value)) : 1);
                });
            }
        }
        if (!counted) legend(figure, fill);
    };

    /** A bar for each row, as long as its number. */
    const bars = (figure, rows, { label, value }) => {
        const shown = rows.filter((row) => text(row, value)).slice(0, MOST);
        const width = Math.max(320, figure.clientWidth);
        const margin = Math.min(260, width * 0.4);
        const x = d3.scaleLinear([Math.min(0, d3.min(shown, (row) => +text(row, value))), d3.max(shown, (row) => +text(row, value)) || 1],
            [margin, width - 60]);
        const svg = canvas(figure, width, shown.length * ROW + 8);
        shown.forEach((row, i) => {
            const y = 4 + i * ROW;
            svg.append("text").attr("x", margin - 6).attr("y", y + 16).attr("text-anchor", "end").text(short(text(row, label), margin / 6.6));
            anchor(svg, link(row, label), `${text(row, label)}: ${text(row, value)}`).append("rect").attr("x", x(0)).attr("y", y + 3)
                .attr("width", Math.max(1, x(+text(row, value)) - x(0))).attr("height", ROW - 6).attr("rx", 2).attr("fill", COLOURS[0]);
            svg.append("text").attr("x", x(+text(row, value)) + 5).attr("y", y + 16).text(text(row, value));
        });
    };

    /** States coloured by a number; the smallest as dots, or nobody would see them. */
    const map = async (figure, rows, { place, label, value }) => {
        const world = await d3.json(`${document.body.dataset.assets}world.json`);
        const known = new Map(rows.map((row) => [text(row, place).padStart(3, "0"), row]));
        const width = Math.max(320, figure.clientWidth);
        const projection = d3.geoNaturalEarth1().fitWidth(width, { type: "Sphere" });
        const path = d3.geoPath(projection);
        const height = Math.ceil(path.bounds({ type: "Sphere" })[1][1]);
        const svg = canvas(figure, width, height);
        const most = d3.max(rows, (row) => +text(row, value));
        const strength = d3.scaleSqrt([0, most], [0.2, 1]);
        svg.append("path").attr("class", "sea").attr("d", path({ type: "Sphere" }));
        for (const shape of world.features) {
            const row = known.get(shape.id);
            if (!row) {
                svg.append("path").attr("class", "land").attr("d", path(shape));
                continue;
            }
            const node = anchor(svg, link(row, label), `${text(row, label)}: ${text(row, value)}`);
            const small = path.area(shape) < 9;
            const mark = small ? node.append("circle").attr("r", 3.2)
                .attr("cx", path.centroid(shape)[0]).attr("cy", path.centroid(shape)[1]) : node.append("path").attr("d", path(shape));
            mark.attr("class", "state").attr("fill", COLOURS[0]).attr("fill-opacity", strength(+text(row, value)));
        }
        const note = d3.create("p").attr("class", "hint").text(`The stronger, the more, up to ${most}. Shapes: Natural Earth.`);
        figure.querySelector(".picture").after(note.node());
    };

    /** The table goes below its picture; a long one opens on demand. */
    const fold = (figure, rows) => {
        if (!figure.querySelector(".picture")) return;
        const fold = document.createElement("details");
        const summary = document.createElement("summary");
        summary.textContent = `The same as a table (${rows.length} ${rows.length === 1 ? "row" : "rows"})`;
        fold.open = rows.length <= 12;
        const table = figure.querySelector(".scroll");
        table.before(fold);
        fold.append(summary, table);
    };

    const KINDS = { timeline, dots, matrix, bars, map };
    const figures = [...document.querySelectorAll("figure[data-picture]")];
    const draw = async (figure) => {
        const how = spec(figure);
        const rows = read(figure);
        await KINDS[how.kind](figure, rows, how);
        fold(figure, rows);
    };
    window.Pictures = { draw };
    Promise.all(figures.map(draw)).then(() => { document.body.dataset.drawn = "yes"; });
})();
