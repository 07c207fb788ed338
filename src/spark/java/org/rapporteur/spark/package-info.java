/// Extraction of a corpus on a cluster (Apache Spark). No part of the program: a build of its own.
@NullMarked
package org.rapporteur.spark;

import org.jspecify.annotations.NullMarked;
