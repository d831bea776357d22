/**
 * Documents. Owns the files that are kept ({@link se.rodatraden.documents.StoredDocuments}), the rendering of
 * a document's content to PDF ({@link se.rodatraden.documents.RenderPdf}), and the images of forms as they
 * were shown when somebody decided by them ({@link se.rodatraden.documents.FormSnapshots}).
 *
 * <p>Contract: what is kept never changes and is never overwritten; each file is stored with its SHA-256, and
 * the same content rendered again gives the same bytes. A rendered PDF is tagged, meets PDF/A-2a and PDF/UA-1,
 * and embeds its fonts. {@link se.rodatraden.documents.DocumentContent} says what a document states, never
 * how it looks; a figure has a text that stands in for it.
 *
 * <p>The bytes of a file can be read only in a transaction that has logged the opening of the record they
 * belong to; {@link se.rodatraden.documents.StoredDocuments#open} does both. A title and a file name hold no
 * personal data: they are listed and logged.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "shell"})
@NullMarked
package se.rodatraden.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
