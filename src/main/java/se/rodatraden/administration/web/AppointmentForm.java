package se.rodatraden.administration.web;

import org.jspecify.annotations.Nullable;

/** A new appointment, as it was typed. */
public record AppointmentForm(
        @Nullable String role,
        @Nullable String compartment,
        @Nullable String from) {}
