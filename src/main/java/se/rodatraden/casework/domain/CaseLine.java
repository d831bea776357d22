package se.rodatraden.casework.domain;

import java.util.Optional;

/** One case in a list: its number, where it stands, what is due. No name: that is another, logged, reading. */
public record CaseLine(ChildCase childCase, Optional<NextStep> next) {}
