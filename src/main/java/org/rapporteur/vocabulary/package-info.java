/// What the documents of a treaty call things, read from Turtle.
@NullMarked
package org.rapporteur.vocabulary;

import org.jspecify.annotations.NullMarked;
