package se.rodatraden.planted.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import se.rodatraden.planted.store.StoreFaults;

/** A page that reads the store itself, and is there only where a setting says so. */
@ConditionalOnBooleanProperty("planted")
public record WebFaults(StoreFaults store) {}
