/// Getting official documents from where they are published.
@NullMarked
package org.rapporteur.fetch;

import org.jspecify.annotations.NullMarked;
