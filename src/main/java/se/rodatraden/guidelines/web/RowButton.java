package se.rodatraden.guidelines.web;

import java.util.Arrays;

/** What the buttons of an open row do once its cells are saved. */
enum RowButton {
    SAVE,
    NEXT,
    PREVIOUS,
    COPY,
    UP,
    DOWN,
    REMOVE;

    /** The one whose name was sent; saving alone for a form that was sent without a button. */
    static RowButton of(String sent) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(SAVE);
    }
}
