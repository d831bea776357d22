/** Writes a document as Office Open XML, part by part. */
@NullMarked
package se.rodatraden.documents.docx;

import org.jspecify.annotations.NullMarked;
