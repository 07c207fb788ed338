package org.rapporteur.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.rapporteur.document.DocumentId;

/// What became of one file. A run is a list of these; one bad file never stops the others.
public sealed interface Outcome {

    Path file();

    /// All is well; `gaps` counts the sentences from which a fact might have come and none did,
    /// `doubts` are what the rules warn of, `remarks` what to know of how it was read.
    record Published(
            Path file,
            DocumentId document,
            int facts,
            int gaps,
            List<String> doubts,
            List<String> remarks)
            implements Outcome {

        public Published {
            remarks = List.copyOf(remarks);
            doubts = List.copyOf(doubts);
        }
    }

    /// The file breaks our rules.
    record Refused(Path file, List<String> reasons) implements Outcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /// The file is none that we can read.
    record Unreadable(Path file, String why) implements Outcome {}

    /// The file is not a document and was not meant to be one.
    record Skipped(Path file, String why) implements Outcome {}

    /// We failed at it.
    record Broken(Path file, RuntimeException bug) implements Outcome {}

    /// A quote is not what the document says: nothing at all may be published.
    record Misquoted(Path file, List<String> quotes) implements Outcome {

        public Misquoted {
            quotes = List.copyOf(quotes);
        }
    }
}
