@NullMarked
package se.rodatraden.thread.domain;

import org.jspecify.annotations.NullMarked;
