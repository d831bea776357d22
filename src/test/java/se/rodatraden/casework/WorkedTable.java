package se.rodatraden.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.AgesAtOdds;
import se.rodatraden.guidelines.ChoiceFacts;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.Intervention;
import se.rodatraden.guidelines.InterventionCatalogue;
import se.rodatraden.guidelines.InterventionChoice;
import se.rodatraden.guidelines.InterventionChoices;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.guidelines.RiskLevel;
import se.rodatraden.kernel.Period;

/**
 * Three interventions and a guideline that a test can move the boundary of: what casework does with the
 * answers, without the tables that give them.
 */
public final class WorkedTable implements InterventionChoices, InterventionCatalogue {
    public static final InterventionKey KOMET = new InterventionKey("komet-3-11");
    public static final InterventionKey SIG = new InterventionKey("sig-unga");
    public static final InterventionKey FAMILY = new InterventionKey("familjebehandling");

    private int lowerBound = 12;
    private Optional<ChoiceFacts> asked = Optional.empty();

    /** As if another version were in force from now on. */
    public void lowerBound(int age) {
        lowerBound = age;
    }

    @Override
    public List<InterventionChoice> forChild(ChoiceFacts facts, LocalDate day) {
        asked = Optional.of(facts);
        return laidOut(facts, day);
    }

    /** What it was asked with the last time. */
    public ChoiceFacts asked() {
        return asked.orElseThrow();
    }

    private List<InterventionChoice> laidOut(ChoiceFacts facts, LocalDate day) {
        int age = facts.birth().until(day).getYears();
        return List.of(komet(facts, age), sig(facts, age), family());
    }

    @Override
    public List<Intervention> on(LocalDate day) {
        return laidOut(
                        new ChoiceFacts(
                                day.minusYears(14),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        day)
                .stream()
                .map(InterventionChoice::intervention)
                .toList();
    }

    @Override
    public Optional<Intervention> find(InterventionKey key, LocalDate day) {
        return on(day).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static InterventionChoice komet(ChoiceFacts facts, int age) {
        ChoiceVerdict verdict = facts.risk()
                .<ChoiceVerdict>map(risk -> new ChoiceVerdict.Stated(
                        age > 11
                                ? GuidelineVerdict.OUTSIDE
                                : risk == RiskLevel.HIGH ? GuidelineVerdict.RECOMMENDED : GuidelineVerdict.POSSIBLE))
                .orElseGet(() -> new ChoiceVerdict.InformationMissing(
                        List.of("Samlad bedömning"), List.of(GuidelineVerdict.RECOMMENDED, GuidelineVerdict.POSSIBLE)));
        return choice(
                intervention(KOMET, "Komet 3–11", 3, 11, Intervention.LegalForm.EITHER, Optional.empty()),
                verdict,
                age);
    }

    private InterventionChoice sig(ChoiceFacts facts, int age) {
        return choice(
                intervention(
                        SIG,
                        "SIG Unga",
                        lowerBound,
                        20,
                        Intervention.LegalForm.COOPERATION,
                        Optional.of(GuidelineKey.SIG_UNGA)),
                sigVerdict(facts, age),
                age);
    }

    private ChoiceVerdict sigVerdict(ChoiceFacts facts, int age) {
        if (facts.consent().isEmpty()) {
            return new ChoiceVerdict.InformationMissing(List.of("Samtycke"), List.of());
        }
        if (age >= lowerBound && age <= 20) {
            return new ChoiceVerdict.Stated(
                    facts.consent().orElseThrow() ? GuidelineVerdict.RECOMMENDED : GuidelineVerdict.NOT_POSSIBLE);
        }
        boolean tried = facts.otherTried().orElse(false);
        return new ChoiceVerdict.Stated(
                age < 6 || age > 20
                        ? GuidelineVerdict.OUTSIDE
                        : tried ? GuidelineVerdict.DEVIATION_POSSIBLE : GuidelineVerdict.NOT_RECOMMENDED);
    }

    private static InterventionChoice family() {
        return choice(
                intervention(FAMILY, "Familjebehandling", 12, 17, Intervention.LegalForm.ASSESSED, Optional.empty()),
                new ChoiceVerdict.NoGuidance("guidelines.choice.gap"),
                14);
    }

    private static InterventionChoice choice(Intervention intervention, ChoiceVerdict verdict, int age) {
        return new InterventionChoice(
                intervention,
                verdict,
                intervention.localOffer().fit(age, Optional.empty()),
                "Riktlinjens skäl",
                "",
                List.of("KF 2023 § 14"),
                List.of(),
                List.of("row-1"),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public List<AgesAtOdds> atOdds(GuidelineVersion version, LocalDate day) {
        return List.of();
    }

    private static Intervention intervention(
            InterventionKey key,
            String name,
            int from,
            int to,
            Intervention.LegalForm form,
            Optional<GuidelineKey> guideline) {
        return new Intervention(
                key,
                name,
                "",
                Period.from(LocalDate.of(2020, 1, 1)),
                Intervention.Status.OFFERED,
                new AgeSpan.FullYears(from, to),
                Optional.empty(),
                key.equals(FAMILY) ? MethodCategory.FAMILY_TREATMENT : MethodCategory.OTHER,
                form,
                "",
                List.of(),
                "",
                Optional.empty(),
                guideline);
    }
}
