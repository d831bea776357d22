package se.rodatraden.guidelines.web;

import java.util.Optional;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersion;

/** One guideline in the list, with the version that holds today. */
public record GuidelineLine(GuidelineTitle guideline, Optional<GuidelineVersion> inForce, long drafts) {}
