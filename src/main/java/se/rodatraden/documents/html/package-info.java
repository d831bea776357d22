/** Blocks as HTML, and HTML that somebody pasted as blocks. */
@NullMarked
package se.rodatraden.documents.html;

import org.jspecify.annotations.NullMarked;
