@NullMarked
package se.rodatraden.documents.web;

import org.jspecify.annotations.NullMarked;
