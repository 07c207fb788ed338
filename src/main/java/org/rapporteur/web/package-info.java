/// What the world sees: linked data, pages and SPARQL.
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
