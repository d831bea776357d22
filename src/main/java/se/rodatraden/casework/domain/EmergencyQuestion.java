package se.rodatraden.casework.domain;

import se.rodatraden.casework.CaseNumber;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.PersonalIdentityNumber;

/** Which case is to be opened: by a whole number, and by nothing else (SoLPuF 15 §). */
public sealed interface EmergencyQuestion {

    /** The cases about the child that go on, in whatever unit. */
    record OfChild(PersonalIdentityNumber number) implements EmergencyQuestion {}

    /** One case, also when it has ended; each unit has a series of its own. */
    record ByNumber(CompartmentId unit, CaseNumber number) implements EmergencyQuestion {}
}
