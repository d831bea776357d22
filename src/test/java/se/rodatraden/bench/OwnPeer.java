package se.rodatraden.bench;

import se.rodatraden.guidelines.domain.table.CompiledTable;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.Inputs;

/** Our own engine in its three ways. */
record OwnPeer(Way way, DecisionTable table, CompiledTable compiled) implements Peer {
    enum Way {
        COMPILED,
        COMPILED_TRACED,
        AS_SPECIFIED
    }

    OwnPeer(Way way, DecisionTable table) {
        this(way, table, CompiledTable.of(table));
    }

    @Override
    public String name() {
        return switch (way) {
            case COMPILED -> "ours";
            case COMPILED_TRACED -> "ours, with full trace";
            case AS_SPECIFIED -> "ours, as specified (traced)";
        };
    }

    @Override
    public Object ask(Inputs inputs) {
        return switch (way) {
            case COMPILED -> compiled.answer(inputs);
            case COMPILED_TRACED -> compiled.evaluate(inputs);
            case AS_SPECIFIED -> table.evaluate(inputs);
        };
    }
}
