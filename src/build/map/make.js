// Makes src/main/resources/static/world.json: the outlines of countries of Natural Earth (public domain, scale 1:50 million) as the
// npm package world-atlas has them, with fewer points, each under its number of M49. Run `npm ci && node make.js` in this folder.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { presimplify, quantile, simplify } from "topojson-simplify";

const KEPT = 0.2; // of the points
const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const weighed = presimplify(JSON.parse(readFileSync(file, "utf8")));
const fewer = simplify(weighed, quantile(weighed, KEPT));

const rounded = (point) => point.map((degree) => Math.round(degree * 10) / 10);
const ring = (points) => points.map(rounded).filter((point, i, all) => i === 0 || String(point) !== String(all[i - 1]));
// Islands may shrink to a line; the largest ring of a country is kept whatever becomes of it.
const rings = (polygon) => polygon.map(ring).filter((points, i) => i === 0 || points.length > 3);
const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

const shapes = feature(fewer, fewer.objects.countries).features
    .filter((each) => each.id && each.geometry && each.id !== "010") // without Antarctica, which takes part in nothing
    .map((each) => {
        const all = polygons(each.geometry).map(rings);
        const large = all.filter((polygon) => polygon[0].length > 3);
        const kept = large.length ? large : [polygons(each.geometry)[0].map((points) => points.map(rounded))];
        return { type: "Feature", id: each.id, properties: {}, geometry: { type: "MultiPolygon", coordinates: kept } };
    })
    .sort((a, b) => a.id.localeCompare(b.id));

const out = new URL("../../main/resources/static/world.json", import.meta.url);
writeFileSync(out, JSON.stringify({ type: "FeatureCollection", features: shapes }) + "\n");
