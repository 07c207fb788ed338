/// The stages in their order; the only package that knows them all.
@NullMarked
package org.rapporteur.pipeline;

import org.jspecify.annotations.NullMarked;
