package se.rodatraden.matters;

import java.time.LocalDate;
import java.util.List;

/**
 * A proposal raised by members of the council (motion, KL 5:22).
 *
 * @param proposers the elected members, as they sign it
 * @param raisedOn the day it was raised; the year within which the council decides is counted from it (KL 5:35)
 * @param wording the motion's own text, without its demands
 */
public record CouncilMotion(
        CouncilMotionId id,
        String title,
        List<String> proposers,
        LocalDate raisedOn,
        String wording,
        List<Demand> demands) {
    public CouncilMotion {
        proposers = List.copyOf(proposers);
        demands = List.copyOf(demands);
    }
}
