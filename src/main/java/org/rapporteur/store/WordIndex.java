package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.rapporteur.vocabulary.Selectors;

/// The index of the words in names and quotes, for `text:query`. Capitals and accents make no
/// difference. It is made once, with its build or from what a store elsewhere holds, and only read
/// from then on.
final class WordIndex {

    private static final String NAMES = "name";
    private static final String QUOTES = "quote";

    private WordIndex() {}

    /// Makes the index of what a dataset holds, within the transaction that reads it.
    static void make(DatasetGraph data, Path directory) throws IOException {
        Files.createDirectories(directory);
        make(data, new NIOFSDirectory(directory));
    }

    /// The same in memory, for as long as it is used.
    static TextIndex of(DatasetGraph data) throws IOException {
        var memory = new ByteBuffersDirectory();
        make(data, memory);
        return new TextIndexLucene(memory, config());
    }

    private static void make(DatasetGraph data, Directory directory) throws IOException {
        var index = new TextIndexLucene(directory, config());
        try {
            for (var predicate : predicates()) {
                data.find(Node.ANY, Node.ANY, predicate, Node.ANY)
                        .forEachRemaining(quad -> {
                            var entity = TextQueryFuncs.entityFromQuad(definition(), named(quad));
                            if (entity != null) {
                                index.addEntity(entity);
                            }
                        });
            }
            index.commit();
            index.getIndexWriter().forceMerge(1);
            index.commit();
        } finally {
            index.close();
        }
    }

    /// The default graph by the name under which the search looks for it.
    private static Quad named(Quad quad) {
        return quad.isDefaultGraph()
                ? new Quad(Quad.defaultGraphNodeGenerated, quad.asTriple())
                : quad;
    }

    /// Opens an index that was made. Many processes may: nobody writes.
    static TextIndex open(Path directory) throws IOException {
        return new TextIndexLucene(new NIOFSDirectory(directory, NoLockFactory.INSTANCE), config());
    }

    private static List<Node> predicates() {
        return definition().fields().stream()
                .flatMap(field -> definition().getPredicates(field).stream())
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .toList();
    }

    private static TextIndexConfig config() {
        var config = new TextIndexConfig(definition());
        config.setAnalyzer(new Folding());
        config.setValueStored(true);
        return config;
    }

    private static EntityDefinition definition() {
        var definition = new EntityDefinition("uri", NAMES, SKOS.prefLabel.asNode());
        definition.set(NAMES, SKOS.altLabel.asNode());
        definition.set(NAMES, RDFS.label.asNode());
        definition.set(NAMES, DCTerms.title.asNode());
        definition.set(
                QUOTES, ResourceFactory.createProperty(Selectors.EXACT.stringValue()).asNode());
        definition.setGraphField("graph");
        definition.setLangField("lang");
        return definition;
    }

    /// Words in lower case, without accents, a French article or an English genitive.
    private static final class Folding extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, normalize(field, words));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            var bare =
                    new ElisionFilter(new LowerCaseFilter(words), FrenchAnalyzer.DEFAULT_ARTICLES);
            return new ASCIIFoldingFilter(new EnglishPossessiveFilter(bare));
        }
    }
}
