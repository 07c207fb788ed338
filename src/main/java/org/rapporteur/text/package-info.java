/// Characters and where they are.
@NullMarked
package org.rapporteur.text;

import org.jspecify.annotations.NullMarked;
