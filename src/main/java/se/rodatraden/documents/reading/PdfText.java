package se.rodatraden.documents.reading;

import java.util.List;

/** What a PDF says. */
record PdfText(List<Part> parts, List<ReadFile.Note> notes) {}
