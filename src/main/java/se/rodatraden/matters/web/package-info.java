/** The pages of the diary, the referral round, the report, the meeting and the decision. */
@NullMarked
package se.rodatraden.matters.web;

import org.jspecify.annotations.NullMarked;
