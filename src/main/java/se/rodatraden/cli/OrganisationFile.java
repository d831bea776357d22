package se.rodatraden.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import se.rodatraden.administration.usecase.OrganisationPlan;
import se.rodatraden.cli.FaultyFileException.FileLineFault;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * Reads what {@code rodatraden found} is to found. The form is told in {@code docs/formats/organisation.md}. Every value is
 * read as the text that was written, and every fault is told with its line.
 */
final class OrganisationFile {
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern SERIES = Pattern.compile("[A-ZÅÄÖ]{1,8}");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SUBJECT = 255;

    private final List<FileLineFault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final Set<String> series = new HashSet<>();
    private boolean council;

    private OrganisationFile() {}

    /** @throws FaultyFileException when it cannot be founded as it is written */
    static OrganisationPlan read(Path file) {
        return new OrganisationFile().plan(file);
    }

    private OrganisationPlan plan(Path file) {
        @Nullable Node root = compose(file);
        if (!(root instanceof MappingNode)) {
            throw faulty(
                    root == null ? 1 : lineOf(root),
                    "filen ska innehålla administrator, authorities och units",
                    "the file is to hold administrator, authorities and units");
        }
        Map<String, Node> parts = fields(root, Set.of("administrator"), Set.of("authorities", "units"));
        OrganisationPlan.@Nullable Administrator administrator = administrator(parts.get("administrator"));
        List<OrganisationPlan.Body> authorities = new ArrayList<>();
        for (Node entry : entries(parts.get("authorities"), "authorities")) {
            OrganisationPlan.@Nullable Body body = authority(entry);
            if (body != null) {
                authorities.add(body);
            }
        }
        List<OrganisationPlan.Unit> units = new ArrayList<>();
        for (Node entry : entries(parts.get("units"), "units")) {
            OrganisationPlan.@Nullable Unit unit = unit(entry);
            if (unit != null) {
                units.add(unit);
            }
        }
        if (administrator == null || !faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        return new OrganisationPlan(administrator, authorities, units);
    }

    private static @Nullable Node compose(Path file) {
        try {
            String text = Files.readString(file);
            return new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
        } catch (CharacterCodingException e) {
            throw faulty(1, "filen är inte skriven i UTF-8", "the file is not in UTF-8");
        } catch (IOException e) {
            throw new StartupRefusedException(
                    "Filen %s går inte att läsa.".formatted(file), "The file %s cannot be read.".formatted(file));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw faulty(line, "raden är inte skriven som YAML", "the line is not YAML");
        } catch (YAMLException e) {
            throw faulty(1, "filen är inte skriven som YAML", "the file is not YAML");
        }
    }

    private OrganisationPlan.@Nullable Administrator administrator(@Nullable Node node) {
        if (node == null) {
            return null; // told already
        }
        int before = faults.size();
        Map<String, Node> given = fields(node, Set.of("subject", "name"), Set.of("title"));
        @Nullable String subject = text(given, "subject", 1, LONGEST_SUBJECT);
        @Nullable String name = text(given, "name", SHORTEST_NAME, LONGEST_NAME);
        @Nullable String title = text(given, "title", 0, LONGEST_NAME);
        return subject == null || name == null || faults.size() > before
                ? null
                : new OrganisationPlan.Administrator(lineOf(node), subject, name, title == null ? "" : title);
    }

    private OrganisationPlan.@Nullable Body authority(Node node) {
        int before = faults.size();
        Map<String, Node> given = fields(node, Set.of("code", "name", "kind", "series"), Set.of("district"));
        @Nullable String code = code(given);
        @Nullable String name = text(given, "name", SHORTEST_NAME, LONGEST_NAME);
        @Nullable AuthorityKind kind = kind(given);
        @Nullable String letters = series(given);
        @Nullable String district = text(given, "district", SHORTEST_NAME, LONGEST_NAME);
        if (kind != null && (kind == AuthorityKind.DISTRICT_COMMITTEE) != given.containsKey("district")) {
            fault(
                    lineOf(node),
                    kind == AuthorityKind.DISTRICT_COMMITTEE
                            ? "en stadsdelsnämnd ska ha en stadsdel (district)"
                            : "bara en stadsdelsnämnd har en stadsdel (district)",
                    kind == AuthorityKind.DISTRICT_COMMITTEE
                            ? "a district-committee has a district"
                            : "only a district-committee has a district");
        }
        if (kind == AuthorityKind.COUNCIL) {
            if (council) {
                fault(lineOf(node), "det finns bara ett kommunfullmäktige", "there is one council only");
            }
            council = true;
        }
        return code == null || name == null || kind == null || letters == null || faults.size() > before
                ? null
                : new OrganisationPlan.Body(lineOf(node), code, name, letters, kind, district);
    }

    private OrganisationPlan.@Nullable Unit unit(Node node) {
        int before = faults.size();
        Map<String, Node> given = fields(node, Set.of("code", "name"), Set.of("district"));
        @Nullable String code = code(given);
        @Nullable String name = text(given, "name", SHORTEST_NAME, LONGEST_NAME);
        @Nullable String district = text(given, "district", SHORTEST_NAME, LONGEST_NAME);
        return code == null || name == null || faults.size() > before
                ? null
                : new OrganisationPlan.Unit(lineOf(node), code, name, district);
    }

    private @Nullable String code(Map<String, Node> given) {
        @Nullable String code = text(given, "code", 1, LONGEST_NAME);
        if (code == null) {
            return null;
        }
        int line = lineOf(given, "code");
        if (!CODE.matcher(code).matches()) {
            fault(
                    line,
                    "koden ”%s” ska ha 2–40 tecken: a–z, siffror och bindestreck".formatted(code),
                    "the code \"%s\" is to have 2–40 characters: a–z, digits and hyphens".formatted(code));
        } else if (!codes.add(code)) {
            fault(line, "koden ”%s” står två gånger".formatted(code), "the code \"%s\" stands twice".formatted(code));
        }
        return code;
    }

    private @Nullable String series(Map<String, Node> given) {
        @Nullable String letters = text(given, "series", 1, LONGEST_NAME);
        if (letters == null) {
            return null;
        }
        int line = lineOf(given, "series");
        if (!SERIES.matcher(letters).matches()) {
            fault(
                    line,
                    "diarieserien ”%s” ska ha 1–8 stora bokstäver".formatted(letters),
                    "the series \"%s\" is to have 1–8 capital letters".formatted(letters));
        } else if (!series.add(letters)) {
            fault(
                    line,
                    "diarieserien ”%s” står två gånger".formatted(letters),
                    "the series \"%s\" stands twice".formatted(letters));
        }
        return letters;
    }

    private @Nullable AuthorityKind kind(Map<String, Node> given) {
        @Nullable String word = text(given, "kind", 1, LONGEST_NAME);
        if (word == null) {
            return null;
        }
        for (AuthorityKind kind : AuthorityKind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        fault(
                lineOf(given, "kind"),
                "kind är council, executive-board, committee eller district-committee, inte ”%s”".formatted(word),
                "kind is council, executive-board, committee or district-committee, not \"%s\"".formatted(word));
        return null;
    }

    private static String word(AuthorityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<Node> entries(@Nullable Node node, String name) {
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        fault(lineOf(node), "%s ska vara en lista".formatted(name), "%s is to be a list".formatted(name));
        return List.of();
    }

    /** The text that was written; null when there is none, which for a needed field is told already, or is faulty. */
    private @Nullable String text(Map<String, Node> given, String name, int shortest, int longest) {
        @Nullable Node node = given.get(name);
        if (node == null) {
            return null;
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        boolean fits = node instanceof ScalarNode
                && text.codePointCount(0, text.length()) >= shortest
                && text.codePointCount(0, text.length()) <= longest
                && text.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            fault(
                    lineOf(node),
                    "%s ska vara en text med %d–%d tecken på en rad".formatted(name, shortest, longest),
                    "%s is to be a text of %d–%d characters on one line".formatted(name, shortest, longest));
            return null;
        }
        return text;
    }

    private Map<String, Node> fields(Node node, Set<String> needed, Set<String> possible) {
        Map<String, Node> given = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                String name = field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
                if (!needed.contains(name) && !possible.contains(name)) {
                    fault(lineOf(field.getKeyNode()), "okänt: ”%s”".formatted(name), "unknown: \"%s\"".formatted(name));
                } else if (given.put(name, field.getValueNode()) != null) {
                    fault(
                            lineOf(field.getKeyNode()),
                            "”%s” står två gånger".formatted(name),
                            "\"%s\" stands twice".formatted(name));
                }
            }
        }
        needed.stream()
                .filter(name -> !given.containsKey(name))
                .sorted()
                .forEach(name -> fault(lineOf(node), "%s saknas".formatted(name), "%s is missing".formatted(name)));
        return given;
    }

    private static int lineOf(Map<String, Node> given, String name) {
        @Nullable Node node = given.get(name);
        return node == null ? 1 : lineOf(node);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void fault(int line, String swedish, String english) {
        faults.add(new FileLineFault(line, swedish, english));
    }

    private static FaultyFileException faulty(int line, String swedish, String english) {
        return new FaultyFileException(List.of(new FileLineFault(line, swedish, english)));
    }
}
