package se.rodatraden.matters.lint.checks.signatures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.text.Patterns;

/** Reads who signs, from above: a name, and its title on the same line or on the ones after it. */
final class SignerReader {
    private static final Pattern NAME = Patterns.exact(
            "^\\s*(\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de)?\\s?\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3})(?=$|[,\\n]|\\s{2,}|\\t|\\s\\()");
    /** "Anna Berg förvaltningschef, tekniska förvaltningen": two lines that a file has as one. */
    private static final Pattern NAME_THEN_TITLE = Patterns.exact(
            "^\\s*(\\p{Lu}[\\p{L}-]{1,25}(?:\\s\\p{Lu}[\\p{L}-]{1,25}){1,2})\\s(\\p{Ll}[\\p{L}-]{3,30}(?:\\s\\p{Ll}[\\p{L}-]{1,30}){0,2})(?=$|,\\s[\\p{L} -]{3,60}$)");
    /** What stands before a name and is no title: "Handläggare:", "Digitalt undertecknat av". */
    private static final Pattern LABEL = Patterns.of(
            "^(?:(?:(?:digitalt|elektroniskt)\\s)?(?:undertecknat|undertecknad|signerat|signerad|godkänt|godkänd|upprättat|upprättad)\\s(?:(?:den\\s)?(?:\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s)?av:?|(?:handläggare|föredragande|beslutande(?: chef)?|ansvarig(?: chef| handläggare)?|chef)\\s?:)\\s");
    /** How many words of a title may stand before a name. */
    private static final int LONGEST_TITLE = 8;

    private final Titles titles;
    /** Without lines of their own only those with a title are taken for signers. */
    private final boolean onlyWithTitle;

    private final List<Signer> signers = new ArrayList<>();
    private String name = "";
    private Place place = new Place.WholeReport();
    private final StringBuilder afterName = new StringBuilder();

    private SignerReader(Titles titles, boolean onlyWithTitle) {
        this.titles = titles;
        this.onlyWithTitle = onlyWithTitle;
    }

    static List<Signer> read(SignatureLines lines, Titles titles) {
        SignerReader reader = new SignerReader(titles, !lines.areOwn());
        lines.blocks().forEach(reader::read);
        reader.end();
        return reader.signers;
    }

    /** Whether the line begins with a name. */
    static boolean beginsWithName(String line) {
        return NAME.matcher(line).find();
    }

    private void read(Block block) {
        int from = 0;
        for (String written : block.text().split("\n", -1)) {
            String line = block.part() instanceof Part.Table
                    ? SignatureRows.nameFirst(written)
                    : nameFirst(LABEL.matcher(written).replaceFirst(""));
            Matcher matcher = NAME.matcher(line);
            String found = matcher.find() ? withoutTitle(matcher.group(1)) : "";
            if (found.isEmpty()) {
                afterName.append(' ').append(line);
            } else {
                end();
                name = found;
                afterName.append(line.substring(matcher.start(1) + found.length()));
                place = block.place(from, from + written.length());
            }
            from += written.length() + 1;
        }
    }

    /** What belongs to the last name has been read. */
    private void end() {
        Optional<String> title = titles.in(afterName.toString());
        if (!name.isEmpty() && (!onlyWithTitle || title.isPresent())) {
            signers.add(new Signer(name, title.orElse(""), place));
        }
        afterName.setLength(0);
    }

    /** "Enhetschef Karin Ek" as "Karin Ek, Enhetschef"; any other line as it is. */
    private String nameFirst(String line) {
        Matcher both = NAME_THEN_TITLE.matcher(line);
        if (both.find() && titles.isIn(both.group(2))) {
            return both.group(1) + ", " + both.group(2) + line.substring(both.end());
        }
        int words = 0;
        for (int i = line.indexOf(' '); i > 0 && words < LONGEST_TITLE; i = line.indexOf(' ', i + 1)) {
            words++;
            String title = line.substring(0, i);
            String rest = line.substring(i + 1);
            Matcher named = NAME.matcher(rest);
            if (named.find() && titles.isIn(title) && !titles.isIn(named.group(1))) {
                return named.group(1) + ", " + title + rest.substring(named.end(1));
            }
        }
        return line;
    }

    /**
     * A name with nothing else in it; empty when there is none. Of {@code Maria Lind Socialdirektör}, two lines of a letter
     * that a file has as one, the title is left to what comes after.
     */
    private String withoutTitle(String words) {
        if (!titles.isIn(words)) {
            return words;
        }
        String rest = words.substring(0, words.lastIndexOf(' ')).strip();
        return rest.contains(" ") && !titles.isIn(rest) ? rest : "";
    }
}
