package se.rodatraden.matters.lint.checks.signatures;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** Each line of those who sign has what the others have: a name and no other words in its place, a unit, and a signature. */
final class NamelessLines {
    /** What is written in the place of a name: "oläslig namnteckning", "enligt uppdrag", "N.N.". */
    private static final Pattern NO_NAME = Patterns.of(
            "(?:(?:e\\.? ?u\\.? )?oläslig (?:namnteckning|underskrift|signatur)|enligt uppdrag|på uppdrag|på (?:förvaltningens|nämndens|kontorets) vägnar|enligt delegation|i tjänsten|namn(?:förtydligande)?(?: och titel)?|underskrift|signatur|förnamn efternamn|(?:n\\.? ?n\\.?|x{2,9}|\\.{3,80}|_{3,80}|…{1,40}|[\\[<(][^\\])>]{2,40}[\\])>])(?:,?\\s(?!(?-i:\\p{Lu})).{0,60})?)\\s?");
    /** "/Karin", "Karin, enhetschef": half a name. */
    private static final Pattern HALF_NAME = Patterns.exact(
            "^(?:[/–-]\\s?\\p{Lu}\\p{L}{1,20}\\.?(?:\\s\\p{Lu}\\p{L}{1,20})?|\\p{Lu}\\.\\s?\\p{Lu}\\.|(?:sign|Sign)\\.?\\s.{0,30})$");
    /** A letter ends so, and the names follow. */
    private static final Pattern GREETING = Patterns.of(
            "(?:med )?(?:vänliga?|bästa|varma|goda|hjärtliga?) häls(?:ning|ningar)\\p{P}?|hälsningar\\p{P}?|högaktningsfullt\\p{P}?|(?:på|för) (?:förvaltningens|kontorets|nämndens) vägnar\\p{P}?(?=\\n)");
    /** "(e-underskriften inte klar)": who shall sign has not. */
    private static final Pattern NOT_DONE = Patterns.of(
            "\\b(?:e-?underskrift|underskrift|signatur|signering|namnteckning|e-?signering)\\p{L}{0,3} (?:är |har )?(?:ännu )?(?:inte|ej|saknas|återstår|väntar|inväntas|kommer|kompletteras)\\b|\\b(?:ännu )?(?:inte|ej) (?:ännu )?(?:under(?:tecknat|tecknad|skriven|skrivet)|signera[dt])\\b|\\bosigner[a-z]+|\\b(?:väntar på|inväntar|avvaktar) (?:e-?underskrift|underskrift|signering)");

    private static final Pattern WHOLE_NAME =
            Patterns.exact("^\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de))?(?:\\s\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3}(?=,|$)");
    private static final Pattern NAME_AND_TITLE = Patterns.exact(
            "\\p{Lu}[\\p{L}-]{1,25}(?:\\s\\p{Lu}[\\p{L}-]{1,25}){1,3},\\s\\p{Ll}[\\p{L}-]{2,30}(?:chef|ledare|sekreterare|handläggare|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt)");
    private static final Pattern TITLE_AND_UNIT = Patterns.exact(
            "\\p{Ll}\\p{L}{2,30}(?:chef|ledare|sekreterare|handläggare|direktör|strateg|utredare|utvecklare|inspektör|controller|jurist|samordnare|ingenjör|arkitekt),\\s\\p{Ll}[\\p{L} -]{3,50}");
    private static final Pattern BEGINS_WITH_A_WORD = Patterns.exact("^\\p{L}[\\p{L}. -]{1,40}(?:,|$)");
    private static final Pattern TWO_CAPITALS = Patterns.exact("^\\p{Lu}\\p{L}[\\p{L}-]{0,25}\\s\\p{Lu}\\p{L}");

    private final SignatureLines lines;
    private final Set<String> texts;
    private final Set<String> whole;
    private final boolean namesInOneLine;

    private NamelessLines(SignatureLines lines) {
        this.lines = lines;
        this.texts = new HashSet<>(lines.texts());
        this.whole = texts.stream().filter(NamelessLines::isWhole).collect(Collectors.toSet());
        this.namesInOneLine = texts.stream()
                .filter(line -> !line.isEmpty() && Character.isUpperCase(line.charAt(0)))
                .allMatch(line -> SignerReader.beginsWithName(line) && line.contains(", "));
    }

    /** Only in lines of their own: elsewhere a line may be of anything. */
    static List<Finding> in(SignatureLines lines) {
        return lines.areOwn() ? new NamelessLines(lines).findings() : List.of();
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        SignatureRows.unsigned(lines.blocks()).map(NamelessLines::unsigned).ifPresent(findings::add);
        lines.blocks().forEach(block -> finding(block).ifPresent(findings::add));
        return findings;
    }

    private Optional<Finding> finding(Block block) {
        String line = block.text().strip();
        if (GREETING.matcher(line).matches()) {
            return Optional.empty();
        }
        if (NOT_DONE.matcher(line).find()) {
            return Optional.of(unsigned(block.place()));
        }
        if (lacksUnit(line)) {
            return Optional.of(lacking("signature-without-unit", block));
        }
        return lacksName(line) ? Optional.of(lacking("signature-without-name", block)) : Optional.empty();
    }

    private static Finding unsigned(Place place) {
        return Finding.of("signature-missing", SIGNATURES, Severity.WARNING, place)
                .remedied();
    }

    private static Finding lacking(String rule, Block block) {
        return Finding.of(rule, SIGNATURES, Severity.WARNING, block.place(), block.text())
                .remedied();
    }

    private boolean lacksName(String line) {
        return NO_NAME.matcher(line).matches()
                || HALF_NAME.matcher(line).matches()
                || isTitleAlone(line)
                || hasWordsForAName(line);
    }

    /** "enhetschef, parkenheten", where the others have all in one line, the name before it. */
    private boolean isTitleAlone(String line) {
        return namesInOneLine && TITLE_AND_UNIT.matcher(line).matches();
    }

    /** "T.Å., skolskjutshandläggare", "Parkchef, parkenheten", "Pontus, biblioteksenheten", where another is whole. */
    private boolean hasWordsForAName(String line) {
        return BEGINS_WITH_A_WORD.matcher(line).find()
                && !TWO_CAPITALS.matcher(line).find()
                && !Patterns.hasDigit(line)
                && !WHOLE_NAME.matcher(line).find()
                && !whole.isEmpty();
    }

    /** A name and a title alone, where all others are whole. */
    private boolean lacksUnit(String line) {
        return NAME_AND_TITLE.matcher(line).matches() && !whole.isEmpty() && whole.size() == texts.size() - 1;
    }

    /** Name, title and unit on one line. */
    private static boolean isWhole(String line) {
        return WHOLE_NAME.matcher(line).find() && line.split(", ", -1).length >= 3;
    }
}
