/// How good the tables are, against tables made by hand.
@NullMarked
package org.rapporteur.evaluate;

import org.jspecify.annotations.NullMarked;
