/**
 * Cells in people's words: {@code 8–20 år}, {@code från 12}, {@code hög}, {@code ja}, {@code oavsett}. A reader and
 * its inverse, each in Swedish and English. The table language of {@code domain.feel} stays what is stored and
 * exchanged, and is read here too; a test that the words cannot say is written in it.
 */
@NamedInterface("tables")
@NullMarked
package se.rodatraden.guidelines.domain.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
