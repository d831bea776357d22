package se.rodatraden.casework.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.rodatraden.casework.ConsentGiver;
import se.rodatraden.casework.domain.CommitteeRule;
import se.rodatraden.casework.domain.ConsentForm;
import se.rodatraden.casework.domain.ConsentLadder;
import se.rodatraden.casework.domain.ConsentNeed;
import se.rodatraden.casework.domain.ConsentRule;
import se.rodatraden.casework.domain.GuardiansTakePart;
import se.rodatraden.casework.domain.LocalConsentRule;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.InterventionKey;
import se.rodatraden.guidelines.MethodCategory;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;

/** Reads the consent ladder; the form of the file is told in {@code casework/consent-ladder.yml}. */
public final class ConsentLadderFile {
    private static final String WHERE_SUITABLE = " where suitable";

    private ConsentLadderFile() {}

    /** @throws IllegalArgumentException naming the file and what is wrong with it */
    public static ConsentLadder read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            Map<String, List<Map<String, Object>>> parts =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return new ConsentLadder(
                    parts.getOrDefault("statute", List.of()).stream()
                            .map(ConsentLadderFile::rule)
                            .toList(),
                    parts.getOrDefault("local", List.of()).stream()
                            .map(ConsentLadderFile::localRule)
                            .toList(),
                    parts.getOrDefault("guardians", List.of()).stream()
                            .map(ConsentLadderFile::guardiansTakePart)
                            .toList(),
                    parts.getOrDefault("committee", List.of()).stream()
                            .map(ConsentLadderFile::committeeRule)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    private static ConsentRule rule(Map<String, Object> entry) {
        String[] ages = text(entry, "ages").split("-");
        return new ConsentRule(
                basis(entry),
                ConsentForm.valueOf(text(entry, "form")),
                Integer.parseInt(ages[0]),
                Integer.parseInt(ages[1]),
                Arrays.stream(text(entry, "consent").split(" or "))
                        .map(ConsentLadderFile::alternative)
                        .toList());
    }

    private static LegalBasis basis(Map<String, Object> entry) {
        return new LegalBasis(
                text(entry, "act"), text(entry, "section"), period(entry), "true".equals(text(entry, "verified")));
    }

    private static GuardiansTakePart guardiansTakePart(Map<String, Object> entry) {
        return new GuardiansTakePart(period(entry), methods(entry), text(entry, "decidedBy"));
    }

    private static CommitteeRule committeeRule(Map<String, Object> entry) {
        return new CommitteeRule(
                basis(entry),
                methods(entry),
                listed(entry, "interventions").map(InterventionKey::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<MethodCategory> methods(Map<String, Object> entry) {
        return listed(entry, "methods").map(MethodCategory::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing where the field is not there. */
    private static Stream<String> listed(Map<String, Object> entry, String field) {
        return entry.get(field) instanceof List<?> listed ? listed.stream().map(Object::toString) : Stream.empty();
    }

    private static LocalConsentRule localRule(Map<String, Object> entry) {
        return new LocalConsentRule(
                new GuidelineKey(text(entry, "guideline")),
                period(entry),
                Integer.parseInt(text(entry, "belowAge")),
                givers(text(entry, "also")),
                text(entry, "decidedBy"));
    }

    private static ConsentNeed.Alternative alternative(String words) {
        boolean whenSuitable = words.endsWith(WHERE_SUITABLE);
        return new ConsentNeed.Alternative(givers(words.replace(WHERE_SUITABLE, "")), whenSuitable);
    }

    private static Set<ConsentGiver> givers(String words) {
        return Arrays.stream(words.strip().split(" and "))
                .map(word -> switch (word) {
                    case "child" -> ConsentGiver.CHILD;
                    case "guardians" -> ConsentGiver.GUARDIAN;
                    default -> throw new IllegalArgumentException("nobody is called " + word);
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Period period(Map<String, Object> entry) {
        Object to = entry.get("to");
        return new Period(day(entry.get("from")), to == null ? null : day(to));
    }

    /** YAML reads an unquoted day as midnight in Greenwich. */
    private static LocalDate day(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
        }
        throw new IllegalArgumentException("a day is missing");
    }

    private static String text(Map<String, Object> entry, String field) {
        Object value = entry.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the field " + field + " is missing in " + entry);
        }
        return value.toString();
    }
}
