package se.rodatraden.matters.lint;

/** Error only for a cited rule or a plain contradiction; style is never an error. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE
}
