package se.rodatraden.evidence.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;

/**
 * The inputs that a guideline asks for, as far as the register knows them. All facts with the same profile
 * get the same answer, so a version is asked once for each and not once for each child.
 *
 * @param consent whether everybody who is asked has said yes
 * @param otherTried whether anything was tried before
 */
public record Profile(int age, Risk risk, Answer consent, boolean otherTried) {
    public static final int OLDEST = 30;

    /** Every profile there can be, in canonical order. */
    public static List<Profile> all() {
        return IntStream.rangeClosed(0, OLDEST)
                .boxed()
                .flatMap(age -> ofAge(age).stream())
                .toList();
    }

    static List<Profile> ofAge(int age) {
        List<Profile> profiles = new ArrayList<>();
        for (Risk risk : Risk.values()) {
            for (Answer consent : Answer.values()) {
                profiles.add(new Profile(age, risk, consent, false));
                profiles.add(new Profile(age, risk, consent, true));
            }
        }
        return profiles;
    }

    /** Yes when both say yes, no when either says no, else unknown. */
    static Answer both(Answer child, Answer guardians) {
        if (child == Answer.NO || guardians == Answer.NO) {
            return Answer.NO;
        }
        return child == Answer.YES && guardians == Answer.YES ? Answer.YES : Answer.UNKNOWN;
    }
}
