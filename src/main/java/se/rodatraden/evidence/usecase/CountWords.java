package se.rodatraden.evidence.usecase;

import java.util.OptionalLong;
import se.rodatraden.evidence.EvidenceSnapshots;
import se.rodatraden.evidence.domain.AgeBand;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.shell.Texts;

/** A published count, and whom it counts, as they are written. */
record CountWords(Texts t) {

    String count(PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long number) -> t.number(number);
            case PublishedCount.SuppressedPrimary _, PublishedCount.SuppressedComplementary _ ->
                EvidenceSnapshots.HIDDEN;
        };
    }

    /** The same within a sentence, where a sign would be no word. */
    String inSentence(PublishedCount count) {
        return count.isShown() ? count(count) : t.get("evidence.hidden.inSentence");
    }

    /** The sentence of the key: {@code .one} or {@code .other} with the number, {@code .hidden} without. */
    String sentence(String key, PublishedCount count) {
        return switch (count) {
            case PublishedCount.Shown(long number) -> t.count(key, number);
            case PublishedCount.SuppressedPrimary _, PublishedCount.SuppressedComplementary _ -> t.get(key + ".hidden");
        };
    }

    /** @param code a year, or the name of an {@link AgeBand} */
    String age(String code) {
        return code.matches("\\d+") ? t.get("evidence.years", code) : t.of(AgeBand.valueOf(code));
    }

    static OptionalLong shown(PublishedCount count) {
        return count instanceof PublishedCount.Shown(long number) ? OptionalLong.of(number) : OptionalLong.empty();
    }

    static boolean isNone(PublishedCount count) {
        return count.equals(new PublishedCount.Shown(0));
    }
}
