@NullMarked
package se.rodatraden.shell.web.start;

import org.jspecify.annotations.NullMarked;
