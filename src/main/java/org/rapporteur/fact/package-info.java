/// What a document can say, and the evidence for it.
@NullMarked
package org.rapporteur.fact;

import org.jspecify.annotations.NullMarked;
