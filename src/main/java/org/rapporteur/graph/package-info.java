/// From facts to RDF, and the SHACL rules that RDF must keep.
@NullMarked
package org.rapporteur.graph;

import org.jspecify.annotations.NullMarked;
