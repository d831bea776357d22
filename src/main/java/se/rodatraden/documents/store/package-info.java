@NullMarked
package se.rodatraden.documents.store;

import org.jspecify.annotations.NullMarked;
