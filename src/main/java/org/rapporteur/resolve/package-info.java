/// Finding who and what the facts are about.
@NullMarked
package org.rapporteur.resolve;

import org.jspecify.annotations.NullMarked;
