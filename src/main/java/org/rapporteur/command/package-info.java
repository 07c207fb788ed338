/// The command line: one class for each command.
@NullMarked
package org.rapporteur.command;

import org.jspecify.annotations.NullMarked;
