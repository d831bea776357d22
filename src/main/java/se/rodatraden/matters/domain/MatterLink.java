package se.rodatraden.matters.domain;

import java.time.LocalDate;
import se.rodatraden.kernel.DiaryNumber;

/** The same question at another authority: its number, and nothing else of it. */
public record MatterLink(String authority, DiaryNumber number, LocalDate linkedOn) {}
