package se.rodatraden.guidelines.web;

/** What was typed about a file to bring in. */
public record ImportForm(String key, String title, String purpose) {}
