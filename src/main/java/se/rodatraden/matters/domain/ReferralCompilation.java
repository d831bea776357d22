package se.rodatraden.matters.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.matters.ReplyStance;

/**
 * All replies of a referral round side by side, those who did not answer named too (remissammanställning).
 *
 * @param over whether the sender waits for no reply any longer: those who are silent are neither late nor awaited
 */
public record ReferralCompilation(List<Referral> referrals, LocalDate asOf, boolean over) {

    /** A round whose replies are awaited. */
    public ReferralCompilation(List<Referral> referrals, LocalDate asOf) {
        this(referrals, asOf, false);
    }

    public ReferralCompilation {
        referrals = List.copyOf(referrals);
    }

    public List<Referral.Answered> answered() {
        return referrals.stream()
                .filter(Referral.Answered.class::isInstance)
                .map(Referral.Answered.class::cast)
                .toList();
    }

    /** Those whose reply is marked secret for the reader. */
    public List<Referral.Withheld> withheld() {
        return referrals.stream()
                .filter(Referral.Withheld.class::isInstance)
                .map(Referral.Withheld.class::cast)
                .toList();
    }

    /** How many have answered, whether the reader may see what they said or not. */
    public int answeredCount() {
        return referrals.size() - unanswered().size();
    }

    public List<Referral.Sent> unanswered() {
        return referrals.stream()
                .filter(Referral.Sent.class::isInstance)
                .map(Referral.Sent.class::cast)
                .toList();
    }

    /** Those whose due date has passed without an answer. */
    public List<Referral.Sent> late() {
        return unanswered().stream()
                .filter(sent -> sent.standing(asOf, over) == Referral.Standing.LATE)
                .toList();
    }

    /** Those that have not answered and still have time. */
    public List<Referral.Sent> awaited() {
        return unanswered().stream()
                .filter(sent -> sent.standing(asOf, over) == Referral.Standing.AWAITED)
                .toList();
    }

    /** How many take each stance, of those whose reply the reader may see; a stance that nobody takes is missing. */
    public Map<ReplyStance, Integer> byStance() {
        Map<ReplyStance, Integer> count = new EnumMap<>(ReplyStance.class);
        answered().forEach(answer -> count.merge(answer.reply().stance(), 1, Integer::sum));
        return count;
    }
}
