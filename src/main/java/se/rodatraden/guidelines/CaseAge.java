package se.rodatraden.guidelines;

import java.time.LocalDate;
import java.time.Period;
import se.rodatraden.guidelines.domain.table.Inputs;
import se.rodatraden.guidelines.domain.table.Value;

/**
 * A person's age on the day of a case, in full years and exact to the day: 11 on the eve of the twelfth birthday.
 * Who is born on 29 February turns a year older on 1 March in other years. A table that asks for an age is given
 * this, so that no caller counts years in a way of its own.
 */
public record CaseAge(LocalDate birth, LocalDate caseDate) {

    /** Below 0 for a person who is not born on that day, which no column of ages allows. */
    public int fullYears() {
        Period lived = Period.between(birth, caseDate);
        return lived.isNegative() ? lived.getYears() - 1 : lived.getYears();
    }

    public Value value() {
        return Value.of(fullYears());
    }

    /** The inputs with this age under that name. */
    public Inputs in(Inputs inputs, String name) {
        return inputs.with(name, value());
    }
}
