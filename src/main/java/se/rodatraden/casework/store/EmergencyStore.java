package se.rodatraden.casework.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.rodatraden.casework.ChildCaseId;
import se.rodatraden.casework.domain.EmergencyAnswer;
import se.rodatraden.casework.domain.EmergencyQuestion;

/** Asks the database for an emergency opening. It decides, and writes the grant, the line and the task itself. */
@Repository
public class EmergencyStore {
    private final JdbcClient jdbc;

    EmergencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param whyNow and {@code whyMe} of 20 to 1 000 characters, without a personal identity number */
    public EmergencyAnswer open(EmergencyQuestion question, String whyNow, String whyMe, OffsetDateTime at) {
        return switch (question) {
            case EmergencyQuestion.OfChild(var number) -> open(number.value(), null, null, whyNow, whyMe, at);
            case EmergencyQuestion.ByNumber(var unit, var number) ->
                open(null, unit.value(), number.value(), whyNow, whyMe, at);
        };
    }

    private EmergencyAnswer open(
            @Nullable String child,
            @Nullable Integer unit,
            @Nullable String number,
            String whyNow,
            String whyMe,
            OffsetDateTime at) {
        List<Map.Entry<String, @Nullable UUID>> outcomes = jdbc.sql("""
                        select outcome, child_case_id
                        from casework.open_in_emergency(:child::text, :unit::int, :number::text, :now, :me, :at)
                        """)
                .param("child", child)
                .param("unit", unit)
                .param("number", number)
                .param("now", whyNow)
                .param("me", whyMe)
                .param("at", at)
                .query((row, _) -> outcome(row.getString("outcome"), row.getObject("child_case_id", UUID.class)))
                .list();
        return answer(outcomes);
    }

    private static EmergencyAnswer answer(List<Map.Entry<String, @Nullable UUID>> outcomes) {
        if (outcomes.getFirst().getKey().equals("TOO_MANY")) {
            return new EmergencyAnswer.TooMany();
        }
        if (outcomes.getFirst().getKey().equals("NOT_FOUND")) {
            return new EmergencyAnswer.NotFound();
        }
        return new EmergencyAnswer.Opened(
                outcomes.stream()
                        .map(Map.Entry::getValue)
                        .map(java.util.Objects::requireNonNull)
                        .map(ChildCaseId::new)
                        .toList(),
                outcomes.stream().allMatch(outcome -> outcome.getKey().equals("ALREADY_OPEN")));
    }

    private static Map.Entry<String, @Nullable UUID> outcome(String word, @Nullable UUID childCase) {
        return new java.util.AbstractMap.SimpleImmutableEntry<>(word, childCase);
    }
}
