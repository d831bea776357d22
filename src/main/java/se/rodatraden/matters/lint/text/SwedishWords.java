package se.rodatraden.matters.lint.text;

import java.util.Optional;

/** What is a word in Swedish. */
public interface SwedishWords {

    /** In any form, compounds included. */
    boolean isWord(String word);

    /** Itself in the list, in any form; a compound of others only where the list has it. */
    boolean isListed(String word);

    /** The one word that a misspelt one is nearest to; empty when none is near, or several are. */
    Optional<String> nearest(String word);
}
