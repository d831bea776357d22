package se.rodatraden.matters;

import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DiaryNumber;

/** A motion was registered: a thread begins. */
public record MotionRegistered(CouncilMotionId motion, MatterId matter, CompartmentId authority, DiaryNumber number) {}
