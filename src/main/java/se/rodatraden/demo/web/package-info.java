/** The page that walks a newcomer through the demonstration, and moves its calendar. */
@NullMarked
package se.rodatraden.demo.web;

import org.jspecify.annotations.NullMarked;
