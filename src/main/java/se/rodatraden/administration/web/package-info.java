@NullMarked
package se.rodatraden.administration.web;

import org.jspecify.annotations.NullMarked;
