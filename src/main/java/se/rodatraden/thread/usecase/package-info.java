@NullMarked
package se.rodatraden.thread.usecase;

import org.jspecify.annotations.NullMarked;
