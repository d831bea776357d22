package se.rodatraden.casework.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.rodatraden.audit.EventLog;
import se.rodatraden.casework.domain.ChildCase;
import se.rodatraden.casework.domain.ChoiceOption;
import se.rodatraden.casework.domain.ChoiceRoute;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.InterventionProposal;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.casework.domain.SchoolYears;
import se.rodatraden.guidelines.AgeSpan;
import se.rodatraden.guidelines.ChoiceVerdict;
import se.rodatraden.guidelines.GuidelineVerdict;
import se.rodatraden.people.HouseholdChange;
import se.rodatraden.shell.Texts;

/** The words for states, verdicts and consents, and the tone in which a status is drawn. */
public final class CaseWords {
    private CaseWords() {}

    public static String state(ChildCase childCase) {
        return switch (childCase) {
            case ChildCase.Reported _ -> "casework.state.reported";
            case ChildCase.NotInvestigated _ -> "casework.state.not-investigated";
            case ChildCase.UnderInvestigation _ -> "casework.state.under-investigation";
            case ChildCase.Supported _ -> "casework.state.supported";
            case ChildCase.SupportEnded _ -> "casework.state.support-ended";
            case ChildCase.Closed _ -> "casework.state.closed";
        };
    }

    public static String stateTone(ChildCase childCase) {
        return switch (childCase) {
            case ChildCase.Reported _, ChildCase.SupportEnded _ -> "warning";
            case ChildCase.UnderInvestigation _, ChildCase.Supported _ -> "info";
            case ChildCase.NotInvestigated _, ChildCase.Closed _ -> "neutral";
        };
    }

    public static String state(InterventionProposal proposal) {
        return switch (proposal) {
            case InterventionProposal.Proposed _ -> "casework.proposal.proposed";
            case InterventionProposal.AwaitingApproval _ -> "casework.proposal.awaiting-approval";
            case InterventionProposal.Approved _ -> "casework.proposal.approved";
            case InterventionProposal.NotApproved _ -> "casework.proposal.not-approved";
            case InterventionProposal.Decided _ -> "casework.proposal.decided";
            case InterventionProposal.Withdrawn _ -> "casework.proposal.withdrawn";
        };
    }

    public static String stateTone(InterventionProposal proposal) {
        return switch (proposal) {
            case InterventionProposal.Proposed _, InterventionProposal.Approved _ -> "info";
            case InterventionProposal.AwaitingApproval _ -> "warning";
            case InterventionProposal.Decided _ -> "success";
            case InterventionProposal.NotApproved _, InterventionProposal.Withdrawn _ -> "neutral";
        };
    }

    /** The word for a kept verdict ({@link se.rodatraden.casework.domain.ChoiceRoute#code}). */
    public static String verdict(String code) {
        return "casework.verdict." + code;
    }

    /** What the guideline says of it today; under a refusal that it cannot be given, for the guideline's silence is no leave. */
    public static String verdict(ChoiceOption option) {
        return verdict(
                option.isRefused()
                        ? "CONSENT_REFUSED"
                        : ChoiceRoute.code(option.choice().verdict()));
    }

    public static ChoiceGroup group(ChoiceOption option) {
        if (option.isRefused()) {
            return ChoiceGroup.REFUSED;
        }
        return switch (option.choice().verdict()) {
            case ChoiceVerdict.Stated(GuidelineVerdict stated) ->
                switch (stated) {
                    case RECOMMENDED -> ChoiceGroup.RECOMMENDED;
                    case POSSIBLE -> ChoiceGroup.POSSIBLE;
                    case PROFESSIONAL_JUDGEMENT -> ChoiceGroup.JUDGEMENT;
                    case DEVIATION_POSSIBLE, NOT_RECOMMENDED, OUTSIDE -> ChoiceGroup.OUTSIDE;
                    case NOT_POSSIBLE -> ChoiceGroup.BARRED;
                };
            case ChoiceVerdict.NoGuidance _ -> ChoiceGroup.JUDGEMENT;
            case ChoiceVerdict.InformationMissing _ -> ChoiceGroup.OPEN;
        };
    }

    /** "vårdnadshavarna, eller barnet där det är lämpligt". */
    public static String need(ConsentNeed need, Texts t) {
        String who = need.alternatives().stream()
                .map(alternative -> alternative(alternative, t))
                .reduce((first, second) -> t.get("casework.consent.or", first, second))
                .orElseThrow();
        return need.guardiansTakePart() ? t.get("casework.consent.take-part", who) : who;
    }

    private static String alternative(ConsentNeed.Alternative alternative, Texts t) {
        String who = t.list(alternative.givers().stream()
                .sorted()
                .map(giver -> t.get("casework.consent.who." + giver.name()))
                .toList());
        return alternative.whenSuitable() ? t.get("casework.consent.when-suitable", who) : who;
    }

    /** The guidelines that spoke of any intervention, each once. */
    public static List<KeptEvaluation.Source> guidelines(KeptEvaluation kept) {
        return kept.choices().stream()
                .flatMap(choice -> choice.guideline().stream())
                .distinct()
                .toList();
    }

    /** The choices of a form begin with a capital letter; in a sentence the same words do not. */
    public static Map<String, String> capitalised(Map<String, String> choices) {
        Map<String, String> capitalised = new LinkedHashMap<>();
        choices.forEach(
                (key, text) -> capitalised.put(key, text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
        return capitalised;
    }

    /** What happened, with its details: a day is told as a day, and what was corrected or answered by the words for it. */
    public static String event(EventLog.Event event, Texts t) {
        return t.get(
                event.event(),
                IntStream.range(0, event.details().size())
                        .mapToObj(place -> detail(event, place, t))
                        .toArray());
    }

    private static Object detail(EventLog.Event event, int place, Texts t) {
        String detail = event.details().get(place).toString();
        if (place == 0 && event.event().equals("casework.event.persons-corrected")) {
            return changes(detail, t);
        }
        if (place == 0 && event.event().equals("casework.event.consents-answered")) {
            return t.list(
                    Stream.of(detail.split(" ")).map(one -> answer(one, t)).toList());
        }
        return detail.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(detail) : detail;
    }

    /** {@code GUARDIAN.2.SHARING.no} in words; the child has no place. */
    private static String answer(String code, Texts t) {
        String[] parts = code.split("\\.");
        return t.get("casework.event.consent." + parts[0] + "." + parts[2] + "." + parts[3], parts[1]);
    }

    /** The names of {@link HouseholdChange}s, in words. */
    private static String changes(String names, Texts t) {
        return t.list(Stream.of(names.split(" "))
                .map(name -> t.of(HouseholdChange.valueOf(name)))
                .toList());
    }

    public static String consentTone(ConsentNeed.Status status) {
        return switch (status) {
            case GIVEN -> "success";
            case REFUSED -> "danger";
            case MISSING -> "warning";
        };
    }

    /** A school year that a new one has overtaken: of which term it was told, and that it is to be asked about. */
    public static String schoolYearBefore(Texts t, String year, LocalDate told) {
        return t.get(
                SchoolYears.isAutumn(told)
                        ? "casework.school-year.before.autumn"
                        : "casework.school-year.before.spring",
                year,
                Integer.toString(told.getYear()));
    }

    /** Whether the guideline recommended or allowed it at an age, or in a school year, that the catalogue did not offer it in. */
    public static boolean isBeyondOffer(KeptEvaluation.Choice choice) {
        return choice.fit().equals(AgeSpan.Fit.OUTSIDE.name())
                && (choice.verdict().equals(GuidelineVerdict.RECOMMENDED.name())
                        || choice.verdict().equals(GuidelineVerdict.POSSIBLE.name()));
    }
}
