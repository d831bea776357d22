package se.rodatraden.guidelines.domain;

import se.rodatraden.guidelines.GuidelineKey;

/** A guideline that comes with the program (medföljande riktlinje) and is a proposal until a body adopts it. */
public record ShippedGuideline(GuidelineKey key, String title, String purpose) {}
