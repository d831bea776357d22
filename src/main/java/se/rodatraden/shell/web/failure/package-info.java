@NullMarked
package se.rodatraden.shell.web.failure;

import org.jspecify.annotations.NullMarked;
