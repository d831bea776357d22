package se.rodatraden.shell;

/** The texts of every module in a language, for what is written outside a page: a document, a file. */
public interface TextsByLanguage {
    Texts in(Language language);
}
