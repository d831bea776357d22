package se.rodatraden.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.rodatraden.casework.ConsentKind;
import se.rodatraden.casework.usecase.RecordConsents.Answer;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.people.PersonId;

/** Answers about consent by the names of their controls, {@code INTERVENTION:<person>=yes}; who was not asked is empty. */
public final class ConsentsTyped {
    private static final String YES = "yes";
    private static final String NO = "no";

    private ConsentsTyped() {}

    /** The control that asks a person for consent of the kind. */
    public static String control(ConsentKind kind, PersonId person) {
        return kind.name() + ":" + person;
    }

    static Map<String, String> stored(List<AskedPerson> people) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ConsentKind kind : ConsentKind.values()) {
            for (AskedPerson person : people) {
                answers.put(
                        control(kind, person.id()),
                        person.answer(kind)
                                .map(answer -> answer.given() ? YES : NO)
                                .orElse(""));
            }
        }
        return answers;
    }

    static Map<String, String> sent(Map<String, String[]> parameters) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (ConsentKind kind : ConsentKind.values()) {
            parameters.forEach((name, values) -> {
                if (name.startsWith(kind.name() + ":")) {
                    answers.put(name, values[0].equals(YES) || values[0].equals(NO) ? values[0] : "");
                }
            });
        }
        return answers;
    }

    /** Those that are not as they are stored. */
    static List<Answer> answers(Map<String, String> typed, Map<String, String> stored) {
        List<Answer> answers = new ArrayList<>();
        typed.forEach((control, answer) -> {
            if (!answer.isEmpty() && !answer.equals(stored.get(control))) {
                int colon = control.indexOf(':');
                answers.add(new Answer(
                        person(control.substring(colon + 1)),
                        ConsentKind.valueOf(control.substring(0, colon)),
                        answer.equals(YES)));
            }
        });
        return answers;
    }

    private static PersonId person(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("person of the case");
        }
    }
}
