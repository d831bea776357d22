@NullMarked
package se.rodatraden.thread.web;

import org.jspecify.annotations.NullMarked;
