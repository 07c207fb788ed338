package org.rapporteur.pipeline;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.rapporteur.vocabulary.Base;
import org.rapporteur.vocabulary.Knowledge;

/// What a document's statements depend on besides the document: the classes of the stages, the
/// libraries that they use, the release of Java, the knowledge and the address under which things
/// are named. While it stays the same, a document need not be read again.
///
/// @param digest SHA-256, 64 hexadecimal digits; empty where nothing can be told of the program
public record Fingerprint(String digest) {

    /// Nothing can be told, so that nothing that was read before can be trusted.
    static final Fingerprint NONE = new Fingerprint("");

    /// What in the program has no part in reading documents.
    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?:BOOT-INF/classes/)?(?:org/rapporteur/(?:web|command|dump|reconcile|evaluate"
                            + "|fetch|App)\\b|templates/|static/|web/|queries/|quality/|store/"
                            + "|META-INF/(?!MANIFEST)).*");

    /// Libraries inside a jar, which have their versions in their names.
    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/.*");

    private static final String SHAPES = "ontology/shapes.ttl";

    boolean isNone() {
        return digest.isEmpty();
    }

    /// That of this program with what it knows.
    static Fingerprint of(Background background, Base base) {
        var sha = DigestUtils.getSha256Digest();
        try {
            program(Fingerprint.class, sha);
            say("java " + Runtime.version().feature() + " " + base.iri(), sha);
            libraries(sha);
            for (var file : background.ontology()) {
                knowledge(file, sha);
            }
            for (var file : background.reference()) {
                knowledge(file, sha);
            }
            knowledge(SHAPES, sha);
            for (var file : background.shelf().more()) {
                try (var in = Files.newInputStream(file)) {
                    add(file.toString(), in, sha);
                }
            }
        } catch (IOException unreadable) {
            return NONE;
        }
        return new Fingerprint(HexFormat.of().formatHex(sha.digest()));
    }

    private static void knowledge(String resource, MessageDigest sha) throws IOException {
        try (var in = Knowledge.open(resource)) {
            add(resource, in, sha);
        }
    }

    /// The names of the jars beside the program; they have their versions in them.
    private static void libraries(MessageDigest sha) {
        var names = new TreeSet<String>();
        var separator = Pattern.quote(System.getProperty("path.separator", ":"));
        for (var entry : System.getProperty("java.class.path", "").split(separator, -1)) {
            if (entry.endsWith(".jar")) {
                names.add(String.valueOf(Path.of(entry).getFileName()));
            }
        }
        names.forEach(name -> say(name, sha));
    }

    /// The files that a class was loaded with: a folder of classes or a jar.
    private static void program(Class<?> loaded, MessageDigest sha) throws IOException {
        var source = loaded.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("A program without a place");
        }
        // Of a jar in a jar (nested:/path/program.jar/!BOOT-INF/classes/!/) the outer one.
        var place = source.getLocation().toString().replaceFirst("^(?:jar:)?(?:nested:|file:)", "");
        var path = Path.of(URI.create("file:" + place.replaceFirst("/?!.*", "")));
        if (Files.isDirectory(path)) {
            folder(path, sha);
        } else {
            jar(path, sha);
        }
    }

    private static void folder(Path folder, MessageDigest sha) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        for (var file : files) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            if (!BESIDE.matcher(name).matches()) {
                try (var in = Files.newInputStream(file)) {
                    add(name, in, sha);
                }
            }
        }
    }

    private static void jar(Path file, MessageDigest sha) throws IOException {
        try (var jar = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var names = new TreeSet<>(jar.stream().map(ZipEntry::getName).toList());
            for (var name : names) {
                if (LIBRARY.matcher(name).matches()) {
                    say(name, sha);
                } else if (!BESIDE.matcher(name).matches()) {
                    try (var in = jar.getInputStream(jar.getEntry(name))) {
                        add(name, in, sha);
                    }
                }
            }
        }
    }

    /// Adds a file: its name and the digest of its bytes, so that no two lists look the same.
    private static void add(String name, InputStream in, MessageDigest sha) throws IOException {
        say(name + " " + DigestUtils.sha256Hex(new BufferedInputStream(in)), sha);
    }

    private static void say(String line, MessageDigest sha) {
        sha.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// The key of what a file gave: of its name, its bytes and all of this.
    String key(String name, byte[] bytes) {
        var sha = DigestUtils.getSha256Digest();
        say(digest, sha);
        say(name, sha);
        sha.update(bytes);
        return HexFormat.of().formatHex(sha.digest());
    }
}
