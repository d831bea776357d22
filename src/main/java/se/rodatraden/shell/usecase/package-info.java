@NullMarked
package se.rodatraden.shell.usecase;

import org.jspecify.annotations.NullMarked;
