/// From bytes to a document, one reader for each format.
@NullMarked
package org.rapporteur.read;

import org.jspecify.annotations.NullMarked;
