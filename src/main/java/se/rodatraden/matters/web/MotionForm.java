package se.rodatraden.matters.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.domain.DiaryEntry;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.shell.FormErrors;

/** A motion as it was typed; up to four demands, each with the guideline that it would change. */
public record MotionForm(
        @Nullable String title,
        @Nullable String proposers,
        @Nullable String raisedOn,
        @Nullable String wording,
        @Nullable String demand1,
        @Nullable String guideline1,
        @Nullable String demand2,
        @Nullable String guideline2,
        @Nullable String demand3,
        @Nullable String guideline3,
        @Nullable String demand4,
        @Nullable String guideline4) {

    private static final int LONGEST_DEMAND = 2000;
    static final MotionForm EMPTY =
            new MotionForm(null, null, null, null, null, null, null, null, null, null, null, null);

    /** One demand with its guideline, as typed. */
    public record Typed(@Nullable String wording, @Nullable String guideline) {}

    public List<Typed> typedDemands() {
        return List.of(
                new Typed(demand1, guideline1),
                new Typed(demand2, guideline2),
                new Typed(demand3, guideline3),
                new Typed(demand4, guideline4));
    }

    /** Whether more than the first demand was typed; a field with an error is then in sight as well. */
    public boolean hasMoreDemands() {
        return typedDemands().stream()
                .skip(1)
                .anyMatch(typed -> typed.wording() != null && !typed.wording().isBlank());
    }

    /** One name a line. */
    List<String> proposerNames() {
        return proposers == null
                ? List.of()
                : proposers
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** What names a person does not belong in the diary; it is told at its field, and what was typed stays. */
    void mayStand(FormErrors errors) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("title", title);
        texts.put("proposers", proposers);
        texts.put("wording", wording);
        for (int i = 0; i < typedDemands().size(); i++) {
            texts.put("demand" + (i + 1), typedDemands().get(i).wording());
        }
        texts.forEach((field, typed) -> {
            if (typed != null && DiaryEntry.mayStand(typed) instanceof Verdict.Refused refused) {
                errors.add(field, refused.reason(), refused.arguments().toArray());
            }
        });
    }

    /** The demands that were typed, each with one of the guidelines or none. */
    List<RegisterMotion.DemandRaised> demands(List<GuidelineTitle> guidelines, FormErrors errors) {
        List<RegisterMotion.DemandRaised> demands = new ArrayList<>();
        int number = 0;
        for (Typed typed : typedDemands()) {
            number++;
            GuidelineKey guideline = guidelines.stream()
                    .map(GuidelineTitle::key)
                    .filter(key -> key.value().equals(typed.guideline()))
                    .findFirst()
                    .orElse(null);
            errors.optionalText("demand" + number, typed.wording(), LONGEST_DEMAND)
                    .ifPresent(wording -> demands.add(new RegisterMotion.DemandRaised(wording, guideline)));
        }
        return demands;
    }
}
