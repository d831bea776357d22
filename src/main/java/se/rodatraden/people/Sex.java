package se.rodatraden.people;

import se.rodatraden.kernel.PersonalIdentityNumber;

/** The registered sex, for figures that the statistics on social services are asked for. */
public enum Sex {
    FEMALE,
    MALE;

    /** The last digit of the serial is odd for men and boys. */
    public static Sex in(PersonalIdentityNumber number) {
        return (number.value().charAt(10) - '0') % 2 == 1 ? MALE : FEMALE;
    }
}
