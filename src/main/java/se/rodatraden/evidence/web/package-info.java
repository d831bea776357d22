/** The pages where a draft is tried, and where saved figures and the ledger are read. */
@NullMarked
package se.rodatraden.evidence.web;

import org.jspecify.annotations.NullMarked;
