/**
 * The pages of guidelines: the list, a timeline, a version, the editor with its columns and examples, a
 * difference, the catalogue.
 */
@NullMarked
package se.rodatraden.guidelines.web;

import org.jspecify.annotations.NullMarked;
