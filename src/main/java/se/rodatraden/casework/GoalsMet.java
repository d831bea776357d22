package se.rodatraden.casework;

/** Whether the goals of the implementation plan were met. */
public enum GoalsMet {
    YES,
    PARTLY,
    NO,
    /** There is no plan with goals to meet. */
    NONE_SET
}
