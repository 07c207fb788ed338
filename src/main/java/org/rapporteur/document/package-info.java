/// What a document is: one text, and the blocks that lie in it.
@NullMarked
package org.rapporteur.document;

import org.jspecify.annotations.NullMarked;
