/// Measuring how fast documents are read; not part of the program.
package org.rapporteur.bench;
