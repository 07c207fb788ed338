/// Finding what a name in somebody's own table means: states, organizations, persons, meetings and
/// documents by their names, offices and dates.
@NullMarked
package org.rapporteur.reconcile;

import org.jspecify.annotations.NullMarked;
