package se.rodatraden.guidelines;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.shell.Texts;

/** What a guideline and its sources and the catalogue say differently of ages, as it is told: each with its date. */
public final class AgeWords {
    private final Texts t;

    public AgeWords(Texts texts) {
        this.t = texts;
    }

    /** @param child whether it is about the one child for whom an intervention is chosen */
    public String of(AgesAtOdds odds, boolean child) {
        String ages = t.list(odds.ages().stream().map(this::span).toList());
        List<String> sentences = new ArrayList<>();
        sentences.add(guideline(odds, ages, child));
        if (odds.beyondOffer()) {
            sentences.add(t.get(
                    "guidelines.odds.offer",
                    odds.intervention().offered().from(),
                    odds.intervention().name(),
                    span(odds.intervention().localOffer())));
        }
        if (!odds.cited().isEmpty()) {
            sentences.add(t.get(
                    "guidelines.odds.cited",
                    t.list(odds.cited().stream().map(this::span).toList())));
        }
        sentences.add(t.get(odds.version().state().isDraft() ? "guidelines.odds.who.draft" : "guidelines.odds.who"));
        return String.join(" ", sentences);
    }

    private String guideline(AgesAtOdds odds, String ages, boolean child) {
        GuidelineVersion version = odds.version();
        return version.state()
                .decidedBy()
                .map(decision -> decided(version, decision, ages, child))
                .orElseGet(() -> t.get("guidelines.odds.draft", version.number(), version.draftedOn(), ages));
    }

    private String decided(GuidelineVersion version, DecisionRef decision, String ages, boolean child) {
        return t.get(
                child ? "guidelines.odds.child" : "guidelines.odds.version",
                version.number(),
                decision.body(),
                decision.decidedOn(),
                version.state().inForce().orElseThrow().from(),
                ages);
    }

    private String span(AgeSpan span) {
        return switch (span) {
            case AgeSpan.SchoolYears(int from, int to) -> t.get("guidelines.span.school", from, to);
            case AgeSpan.FullYears(int from, int to) ->
                from == to ? t.get("guidelines.span.year", from) : t.get("guidelines.span.years", from, to);
        };
    }
}
