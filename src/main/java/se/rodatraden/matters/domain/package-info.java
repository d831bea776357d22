/**
 * What a matter, a referral, a report, a meeting and a decision are, and what may be done with each when.
 * Plain rules without database, framework or clock: the day and the facts come as arguments.
 */
@NamedInterface("usecase")
@NullMarked
package se.rodatraden.matters.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
