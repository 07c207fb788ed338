/// From the bytes of a PDF to a document, in small stages: glyphs, words, rows, regions, lines,
/// blocks. Lengths are in points (1/72 inch), x grows to the right and y downwards.
@NullMarked
package org.rapporteur.read.pdf;

import org.jspecify.annotations.NullMarked;
