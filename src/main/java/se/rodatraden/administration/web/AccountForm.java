package se.rodatraden.administration.web;

import org.jspecify.annotations.Nullable;

/** A new account, as it was typed. */
public record AccountForm(
        @Nullable String name,
        @Nullable String subject,
        @Nullable String title) {}
