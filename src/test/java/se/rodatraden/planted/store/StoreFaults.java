package se.rodatraden.planted.store;

import se.rodatraden.planted.usecase.FaultService;

/** A store that calls a use case. */
public record StoreFaults(FaultService caller) {}
