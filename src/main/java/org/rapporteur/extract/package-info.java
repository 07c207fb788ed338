/// From mentions to facts, one extractor for each kind of fact.
@NullMarked
package org.rapporteur.extract;

import org.jspecify.annotations.NullMarked;
