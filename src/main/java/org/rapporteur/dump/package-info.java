/// What is handed out as files: the whole graph, the tables, what changed, and checksums.
@NullMarked
package org.rapporteur.dump;

import org.jspecify.annotations.NullMarked;
