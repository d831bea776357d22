package se.rodatraden.bench;

import se.rodatraden.guidelines.domain.table.Inputs;

/** An engine with one table in it, asked again and again by one thread. */
public interface Peer {
    String name();

    /** From values by name, which an engine may have to take over into a form of its own, to an answer. */
    Object ask(Inputs inputs);
}
