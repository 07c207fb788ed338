// Asks an endpoint with Comunica: every form of a query, a join that Comunica makes by itself, and one graph alone.
import { QueryEngine } from '@comunica/query-sparql';

const [endpoint, graph] = process.argv.slice(2);
const engine = new QueryEngine();
const IS = '<https://data.example/is>';

function same(what, got, wanted) {
    if (JSON.stringify(got) !== JSON.stringify(wanted)) {
        console.log(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
        process.exit(1);
    }
}

async function values(query, context) {
    const rows = await (await engine.queryBindings(query, context)).toArray();
    return rows.map(row => row.get('n').value).sort();
}

const typed = { sources: [{ type: 'sparql', value: endpoint }] };
const found = { sources: [endpoint] };
for (const [name, context] of Object.entries({ typed, found })) {
    same(`select ${name}`, await values(`SELECT ?n { ?s ${IS} ?n }`, context), ['1', '2', '3']);
    same(`ask ${name}`, await engine.queryBoolean(`ASK { ?s ${IS} 1 }`, context), true);
    const made = await (await engine.queryQuads(`CONSTRUCT { ?s ${IS} ?n } WHERE { ?s ${IS} ?n }`, context)).toArray();
    same(`construct ${name}`, made.length, 3);
    const said = await (await engine.queryQuads(`DESCRIBE <${graph}>`, context)).toArray();
    same(`describe ${name}`, said.length, 1);
    same(`filter ${name}`, await values(`SELECT ?n { ?s ${IS} ?n FILTER(?n > 1) } ORDER BY ?n`, context), ['2', '3']);
    same(`graph ${name}`, await values(`SELECT ?n { GRAPH <${graph}> { ?s ${IS} ?n } }`, context), ['1']);
}
// What is long is sent by POST.
const long = `SELECT ?n { ?s ${IS} ?n FILTER(?n NOT IN (${Array.from({ length: 400 }, (_, i) => i + 2).join(', ')})) }`;
same('posted', await values(long, typed), ['1']);
const file = { type: 'file', value: endpoint.replace('/sparql', `/data.ttl?graph=${encodeURIComponent(graph)}`) };
same('two sources', await values(`SELECT DISTINCT ?n { ?s ${IS} ?n }`, { sources: [typed.sources[0], file] }), ['1', '2', '3']);
console.log('ok');
