package se.rodatraden.guidelines;

/** A guideline apart from its versions. */
public record GuidelineTitle(GuidelineKey key, String title, String purpose) {}
