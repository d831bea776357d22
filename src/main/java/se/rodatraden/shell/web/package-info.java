@NullMarked
package se.rodatraden.shell.web;

import org.jspecify.annotations.NullMarked;
