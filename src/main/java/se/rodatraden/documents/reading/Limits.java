package se.rodatraden.documents.reading;

/** How much of a stranger's file is read before it is refused. Each is far above what a report of 500 pages needs. */
final class Limits {
    /** Bytes of all that a package unpacks to: a bomb grows a thousandfold, a report with pictures threefold. */
    static final long UNPACKED = 300_000_000;

    /** Bytes of all markup in a package, which is kept while it is read: 500 pages of text with its styling are about 20 million. */
    static final int MARKUP = 40_000_000;

    /** Parts in a package; a report with a picture on every page has about a thousand. */
    static final int ENTRIES = 10_000;

    /** Elements within elements: a table within a table within a text box has about 60. */
    static final int DEPTH = 150;

    /** Elements of all parts together. */
    static final int ELEMENTS = 4_000_000;

    /** Characters of text that are kept: 500 full pages are about 2 million. */
    static final int CHARACTERS = 10_000_000;

    /** Lines, items, cells and headings that are kept. */
    static final int PARTS = 200_000;

    /** Pages of a PDF: the longest reports of a municipality are below 1 000. */
    static final int PAGES = 2_000;

    /** Bytes that the streams of one PDF are unpacked to, all together. */
    static final long PDF_UNPACKED = 400_000_000;

    /** Bytes that one stream of a PDF is unpacked to: a page of text has about 100 000, a picture of a page 50 million. */
    static final long PDF_STREAM = 120_000_000;

    /** Drawing instructions in a PDF: a map can have 100 000 on a page. */
    static final int PDF_INSTRUCTIONS = 10_000_000;

    /** Entries of a tag tree or of bookmarks, so that a tree that bites its tail has an end. */
    static final int PDF_TAGS = 500_000;

    private Limits() {}
}
