@NullMarked
package se.rodatraden.shell.web.signin;

import org.jspecify.annotations.NullMarked;
