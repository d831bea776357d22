package se.rodatraden.matters.domain;

/** The states of a {@link Matter} by name, in the order in which a matter passes through them. */
public enum MatterState {
    REGISTERED,
    IN_PREPARATION,
    REPORTED,
    SCHEDULED,
    DECIDED,
    DISPATCHED,
    CLOSED;

    public static MatterState of(Matter matter) {
        return switch (matter) {
            case Matter.Registered _ -> REGISTERED;
            case Matter.InPreparation _ -> IN_PREPARATION;
            case Matter.Reported _ -> REPORTED;
            case Matter.Scheduled _ -> SCHEDULED;
            case Matter.Decided _ -> DECIDED;
            case Matter.Dispatched _ -> DISPATCHED;
            case Matter.Closed _ -> CLOSED;
        };
    }
}
