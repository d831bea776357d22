package se.rodatraden.matters;

import java.util.List;
import java.util.UUID;
import se.rodatraden.kernel.DiaryNumber;

/** Which matters there are, for a module that only refers to one by its number. */
public interface KnownMatters {

    /** Whether one of the diaries that the actor reads has it, as it is written there. */
    boolean isKnown(DiaryNumber number);

    /** The matters with the demand in the diaries that the actor reads, the latest first. */
    List<DiaryNumber> withDemand(UUID demand);
}
