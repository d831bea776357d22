/**
 * Reading: the text and structure of a file that somebody else wrote (DOCX, PDF, HTML, plain text), in the order
 * in which a person reads it. What a file means is for whoever asked; this says only what stands where.
 */
@NamedInterface("reading")
@NullMarked
package se.rodatraden.documents.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
