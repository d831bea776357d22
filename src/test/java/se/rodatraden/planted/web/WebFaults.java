package se.rodatraden.planted.web;

import se.rodatraden.planted.store.StoreFaults;

/** A page that reads the store itself. */
public record WebFaults(StoreFaults store) {}
