@NullMarked
package se.rodatraden.clocks.web;

import org.jspecify.annotations.NullMarked;
