package se.rodatraden.matters.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.matters.usecase.RegisterMotion;

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

    List<RegisterMotion.DemandRaised> demands() {
        List<RegisterMotion.DemandRaised> demands = new ArrayList<>();
        for (Typed typed : typedDemands()) {
            if (typed.wording() != null && !typed.wording().isBlank()) {
                String key = typed.guideline();
                demands.add(new RegisterMotion.DemandRaised(
                        typed.wording().strip(), key == null || key.isBlank() ? null : new GuidelineKey(key)));
            }
        }
        return demands;
    }
}
