package org.rapporteur.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.VOID;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.rapporteur.graph.RdfFormats;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Prefixes;

/// What there is to download, in DCAT and VoID: each file with its media type, size, SHA-256,
/// licence and address below `dumps/`.
record Description(Base base, String version, String licence) {

    private static final String SPDX = "http://spdx.org/rdf/terms#";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /// Writes it as Turtle.
    void write(List<DumpFile> files, OutputStream out) throws IOException {
        var writer = RdfFormats.named("ttl").orElseThrow().write(out);
        writer.startRDF();
        Prefixes.declare(writer);
        writer.handleNamespace(DCAT.PREFIX, DCAT.NAMESPACE);
        writer.handleNamespace(VOID.PREFIX, VOID.NAMESPACE);
        writer.handleNamespace("spdx", SPDX);
        tell(files, writer);
        writer.endRDF();
        out.flush();
    }

    private void tell(List<DumpFile> files, RDFHandler out) {
        var dataset = VALUES.createIRI(base.iri() + "dataset");
        out.handleStatement(
                VALUES.createStatement(dataset, DCAT.VERSION, VALUES.createLiteral(version)));
        for (var file : files) {
            var distribution = VALUES.createIRI(base.iri() + "dataset#" + part(file.name()));
            out.handleStatement(
                    VALUES.createStatement(dataset, DCAT.HAS_DISTRIBUTION, distribution));
            if (file.isWhole()) {
                out.handleStatement(VALUES.createStatement(dataset, VOID.DATA_DUMP, address(file)));
            }
            distribution(distribution, file, out);
        }
    }

    private void distribution(IRI distribution, DumpFile file, RDFHandler out) {
        var checksum = VALUES.createIRI(distribution.stringValue() + "-sha256");
        tell(distribution, RDF.TYPE, DCAT.DISTRIBUTION, out);
        tell(distribution, DCTERMS.TITLE, VALUES.createLiteral(file.name()), out);
        tell(distribution, DCAT.DOWNLOAD_URL, address(file), out);
        tell(distribution, DCAT.MEDIA_TYPE, VALUES.createIRI(IANA + file.mediaType()), out);
        if (file.isCompressed()) {
            tell(
                    distribution,
                    DCAT.COMPRESS_FORMAT,
                    VALUES.createIRI(IANA + "application/gzip"),
                    out);
        }
        tell(
                distribution,
                DCAT.BYTE_SIZE,
                VALUES.createLiteral(Long.toString(file.bytes()), XSD.NON_NEGATIVE_INTEGER),
                out);
        tell(distribution, DCTERMS.LICENSE, VALUES.createIRI(licence), out);
        tell(distribution, spdx("checksum"), checksum, out);
        tell(checksum, RDF.TYPE, spdx("Checksum"), out);
        tell(checksum, spdx("algorithm"), spdx("checksumAlgorithm_sha256"), out);
        tell(
                checksum,
                spdx("checksumValue"),
                VALUES.createLiteral(file.sha256(), XSD.HEXBINARY),
                out);
    }

    private IRI address(DumpFile file) {
        return VALUES.createIRI(base.iri() + "dumps/" + file.name());
    }

    private static IRI spdx(String name) {
        return VALUES.createIRI(SPDX + name);
    }

    private static void tell(IRI subject, IRI property, Value value, RDFHandler out) {
        out.handleStatement(VALUES.createStatement(subject, property, value));
    }

    private static String part(String name) {
        return name.replaceAll("[^A-Za-z0-9.]+", "-");
    }
}
