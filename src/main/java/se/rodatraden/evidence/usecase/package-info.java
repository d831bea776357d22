/** What people do with figures: try a draft, save a snapshot, run it again and compare. */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.evidence.usecase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
