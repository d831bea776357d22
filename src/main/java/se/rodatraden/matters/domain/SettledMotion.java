package se.rodatraden.matters.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.DecisionOutcome;

/**
 * That the council has decided the motion, as anybody may know it who was asked about it: a reply can change nothing any more.
 *
 * @param number of the council's matter
 * @param section the paragraph of its minutes; null until they, or the item, are approved
 */
public record SettledMotion(
        String body,
        DiaryNumber number,
        LocalDate decidedOn,
        DecisionOutcome outcome,
        @Nullable Integer section) {}
