package se.rodatraden.clocks.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.TimeSpan;
import se.rodatraden.clocks.domain.DatedRule;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Period;

/** Reads dated rules from a YAML file; its form is told in {@code clocks/rules.yml}. */
public final class RuleFile {
    private static final Set<String> FIELDS =
            Set.of("rule", "from", "to", "act", "section", "verified", "time", "counting");

    private RuleFile() {}

    /** @throws IllegalArgumentException naming the file, the entry and what is wrong with it */
    public static List<DatedRule> read(Resource file) {
        try (InputStream stream = file.getInputStream()) {
            Object parsed = yaml().load(stream);
            if (!(parsed instanceof List<?> entries)) {
                throw new IllegalArgumentException("a list of rules is expected");
            }
            List<DatedRule> rules = new ArrayList<>();
            for (Object entry : entries) {
                rules.add(rule(entry, rules.size() + 1));
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getDescription() + ": " + e.getMessage(), e);
        }
    }

    /** Dates stay text: YAML's own reading would take the thirteenth month for January of the next year. */
    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        DumperOptions dumping = new DumperOptions();
        Resolver withoutDates = new Resolver() {
            @Override
            public void addImplicitResolver(Tag tag, Pattern pattern, String first) {
                if (!tag.equals(Tag.TIMESTAMP)) {
                    super.addImplicitResolver(tag, pattern, first);
                }
            }

            @Override
            public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
                if (!tag.equals(Tag.TIMESTAMP)) {
                    super.addImplicitResolver(tag, pattern, first, limit);
                }
            }
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, withoutDates);
    }

    private static DatedRule rule(@Nullable Object entry, int position) {
        try {
            if (!(entry instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("fields are expected");
            }
            fields.keySet().stream()
                    .filter(key -> !FIELDS.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException("unknown field " + key);
                    });
            Period inForce = new Period(date(required(fields, "from")), optionalDate(fields.get("to")));
            return new DatedRule(
                    DeadlineRule.valueOf(required(fields, "rule").toString()),
                    new LegalBasis(
                            required(fields, "act").toString(),
                            required(fields, "section").toString(),
                            inForce,
                            truth(required(fields, "verified"))),
                    span(required(fields, "time").toString()),
                    DatedRule.Counting.valueOf(required(fields, "counting").toString()));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("rule " + position + ": " + e.getMessage(), e);
        }
    }

    private static Object required(Map<?, ?> fields, String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the field " + name + " is missing");
        }
        return value;
    }

    private static @Nullable LocalDate optionalDate(@Nullable Object value) {
        return value == null ? null : date(value);
    }

    private static LocalDate date(Object value) {
        return LocalDate.parse(value.toString());
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException("verified is true or false, not " + value);
    }

    private static TimeSpan span(String text) {
        String[] words = text.strip().split(" ");
        if (words.length != 2) {
            throw new IllegalArgumentException("time is a number and a unit, not " + text);
        }
        String unit = words[1].toUpperCase(Locale.ROOT);
        return new TimeSpan(Integer.parseInt(words[0]), TimeSpan.Unit.valueOf(unit.endsWith("S") ? unit : unit + "S"));
    }
}
