package org.rapporteur.fact;

import org.rapporteur.document.Document;
import org.rapporteur.document.DocumentId;
import org.rapporteur.text.Span;

/// Where a document says a fact, in its own words, and the IRI of the rule that read it there. The
/// quote is what stands at the span of the document's text; `page` is 0 where there are no pages.
public record Evidence(DocumentId document, Span span, String quote, String rule, int page) {

    /// Cuts the quote out of the document. Where page furniture or a footnote was lifted out of the
    /// middle of the span, the quote is its longest part that stands in the source without a break.
    public static Evidence in(Document document, Span span, String rule) {
        var cut = document.map().unbroken(span.strip(document.text())).strip(document.text());
        int page = document.page(cut.start());
        return new Evidence(document.id(), cut, cut.of(document.text()), rule, page);
    }
}
