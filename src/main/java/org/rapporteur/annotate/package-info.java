/// Finding what a document mentions.
@NullMarked
package org.rapporteur.annotate;

import org.jspecify.annotations.NullMarked;
