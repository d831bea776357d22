package se.rodatraden.planted.domain;

import java.util.List;

/** Switches that a new state would slip through, each on a line marked as a fault, and some that are right. */
public final class SwitchFaults {
    enum Stance {
        FOR,
        AGAINST,
        ABSENT
    }

    sealed interface Referral {}

    record Sent() implements Referral {}

    sealed interface Done extends Referral {}

    record Answered(Stance stance) implements Done {}

    record Lapsed() implements Done {}

    String byDefault(Referral referral) {
        return switch (referral) {
            case Sent _ -> "waits";
            default -> "done"; // fault
        };
    }

    void byDefaultInAStatement(Referral referral, List<String> words) {
        switch (referral) {
            case Sent _ -> words.add("waits");
            case null, default -> words.add("done"); // fault
        }
    }

    String byItsOwnType(Referral referral) {
        return switch (referral) {
            case Sent _ -> "waits";
            case Referral other -> other.toString(); // fault
        };
    }

    String byAnything(Referral referral) {
        return switch (referral) {
            case Sent _ -> "waits";
            case Object _ -> "done"; // fault
        };
    }

    <T extends Referral> String ofATypeThatIsAParameter(T referral) {
        return switch (referral) {
            case Sent _ -> "waits";
            default -> "done"; // fault
        };
    }

    String constantsByDefault(Stance stance) {
        return switch (stance) {
            case FOR -> "for";
            default -> "not for"; // fault
        };
    }

    String inTheOldForm(Stance stance) {
        switch (stance) {
            case FOR:
                return "for";
            default: // fault
                return "not for";
        }
    }

    void withAConstantThatNobodyMissed(Stance stance, List<String> words) {
        switch (stance) { // fault
            case FOR -> words.add("for");
            case AGAINST -> words.add("against");
        }
    }

    String eachByName(Referral referral) {
        return switch (referral) {
            case Sent _ -> "waits";
            case Answered(Stance stance) when stance == Stance.ABSENT -> "answered by nobody";
            case Done done when done.equals(referral) -> "done";
            case Done _ -> "a group of states is an answer too";
        };
    }

    void eachConstantByName(Stance stance, List<String> words) {
        switch (stance) {
            case FOR, AGAINST -> words.add("present");
            case ABSENT -> words.add("absent");
        }
    }

    String ofWhatIsNotOurs(String word) {
        return switch (word) {
            case "for" -> "for";
            default -> "not for";
        };
    }
}
