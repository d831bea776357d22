@NullMarked
package se.rodatraden.documents.pdf;

import org.jspecify.annotations.NullMarked;
