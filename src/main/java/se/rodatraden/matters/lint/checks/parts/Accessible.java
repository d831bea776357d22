package se.rodatraden.matters.lint.checks.parts;

import static se.rodatraden.matters.lint.Category.ACCESSIBILITY;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.documents.reading.ReadFile;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** The file has a title and a language, headings step by step, headers in its tables and words for its pictures. */
public final class Accessible implements Check {

    /** What a program calls a file when nobody has. */
    private static final Pattern OF_A_PROGRAM = Patterns.of(
            "\\.(?:docx?|dotx?|odt|pdf|rtf|txt|pptx?|xlsx?)\\b|^microsoft (?:word|powerpoint)\\b|\\p{L}_\\p{L}|^(?:dokument|document|untitled|namnlös\\p{L}*(?: (?:dokument|rapport|fil|mall))?|nytt dokument|nytt word-?dokument|utan titel|titel|mall|ny|kopia av|utkast|rubrik|rapport|tjänsteutlåtande|tjänsteskrivelse|presentation)\\s?\\d{0,3}$|^(?:kopia av|copy of)\\b|\\bmall\\b.*\\bv?\\d$");

    private static final Pattern SWEDISH = Patterns.of("^(?:sv|swe)(?:[-_]|$)");

    /** The name of a file, or that it is a picture, which the reader knows. */
    private static final Pattern SAYS_NOTHING = Patterns.of(
            "\\s*(?:\\S{1,80}\\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)|(?:img|dsc|image|bild|picture|figur|diagram|foto|fotografi|karta|kartbild|graf|illustration|logotyp|skärmbild|skärmklipp|tabell|bildobjekt|graphic|stapeldiagram|cirkeldiagram|objekt|platshållare)(?:en|et|n)?[\\s_-]?\\d{0,8}|\\p{Punct}{1,5}|alt-?text|bildtext|beskrivning|text)\\.?\\s*");

    /** Read alone, as a list of links is, it does not tell where it leads. */
    private static final Pattern LINK_SAYS_NOTHING = Patterns.of(
            "\\b(?:klicka|tryck)(?:r|er|ar)? (?:på )?här\\b|\\bläs mer här\\b|\\b(?:via|på|följ) (?:den här|denna) länken?\\b|\\blänk finns här\\b");

    /** A number or a day; a year alone may head a column. */
    private static final Pattern DATUM = Pattern.compile(
            "(?!(?:19|20)\\d{2}$)[−–-]?\\d{1,3}(?:[ \\u00a0]?\\d{3}){0,4}(?:,\\d{1,3})?(?: ?%| kr| kronor)?|(?:19|20)\\d{2}-\\d{2}-\\d{2}");

    @Override
    public List<Finding> check(LintedReport report) {
        ReadFile file = report.text().file();
        if (file == null) {
            return List.of(); // the program makes the file, and makes it right
        }
        List<Finding> findings = new ArrayList<>();
        boolean plain = file.format() == ReadFile.Format.TEXT;
        String title = file.title();
        String language = file.language();
        if (!plain && (title == null || title.isBlank())) {
            findings.add(of("file-without-title", new Place.WholeReport()).remedied());
        } else if (!plain && title != null && OF_A_PROGRAM.matcher(title).find()) {
            findings.add(Finding.of(
                            "file-title-says-nothing", ACCESSIBILITY, Severity.WARNING, new Place.WholeReport(), title)
                    .remedied());
        }
        if (!plain && (language == null || language.isBlank())) {
            findings.add(of("file-without-language", new Place.WholeReport()).remedied());
        } else if (!plain && language != null && !SWEDISH.matcher(language).find()) {
            findings.add(Finding.of(
                            "file-in-another-language",
                            ACCESSIBILITY,
                            Severity.WARNING,
                            new Place.WholeReport(),
                            language)
                    .remedied());
        }
        int level = 0;
        for (Block block : report.text().blocks()) {
            switch (block.part()) {
                case Part.Heading heading -> {
                    if (level > 0 && heading.level() > level + 1) {
                        findings.add(Finding.of(
                                        "heading-level-skipped",
                                        ACCESSIBILITY,
                                        Severity.WARNING,
                                        block.place(),
                                        Integer.toString(level),
                                        Integer.toString(heading.level()))
                                .against(level)
                                .remedied(Integer.toString(level + 1)));
                    }
                    level = heading.level();
                }
                case Part.Table table -> {
                    if (Boolean.FALSE.equals(table.headed())
                            || table.headed() == null && beginsWithData(table)
                            || hasBlankHeaders(table)) {
                        findings.add(of("table-without-headers", block.place()).remedied());
                    }
                }
                case Part.Picture picture -> {
                    if (picture.alternative() != null && picture.alternative().isBlank()) {
                        findings.add(of("picture-without-text", block.place()).remedied());
                    } else if (picture.alternative() != null
                            && SAYS_NOTHING.matcher(picture.alternative()).matches()) {
                        findings.add(Finding.of(
                                        "picture-text-says-nothing",
                                        ACCESSIBILITY,
                                        Severity.WARNING,
                                        block.place(),
                                        picture.alternative())
                                .remedied());
                    }
                }
                case Part.Paragraph _, Part.Item _, Part.PageHead _, Part.PageFoot _ -> {}
            }
        }
        for (Sentence sentence : report.sentences()) {
            ToldByColour.in(sentence).ifPresent(findings::add);
            Matcher here = LINK_SAYS_NOTHING.matcher(sentence.text());
            if (here.find() && !Quotations.covers(sentence.text(), here.start())) {
                findings.add(Finding.of(
                                "link-says-nothing",
                                ACCESSIBILITY,
                                Severity.WARNING,
                                sentence.place(here.start(), here.end()),
                                here.group())
                        .remedied());
            }
        }
        return findings;
    }

    /** The first row of a table that nobody has marked up holds numbers or days where the others do. */
    private static boolean beginsWithData(Part.Table table) {
        List<String> first = table.rows().getFirst();
        List<List<String>> others = table.rows().subList(1, table.rows().size());
        if (others.size() < 2) {
            return false;
        }
        for (int i = first.size() - 1; i > 0; i--) {
            int column = i;
            if (isDatum(first.get(i))
                    && others.stream().allMatch(row -> row.size() > column && isDatum(row.get(column)))) {
                return true;
            }
        }
        return false;
    }

    /** A column with something in every row, and nothing that says what. */
    private static boolean hasBlankHeaders(Part.Table table) {
        List<String> first = table.rows().getFirst();
        List<List<String>> others = table.rows().subList(1, table.rows().size());
        for (int i = 1; i < first.size(); i++) {
            int column = i;
            if (!others.isEmpty()
                    && first.get(i).isBlank()
                    && others.stream()
                            .allMatch(row ->
                                    row.size() > column && !row.get(column).isBlank())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDatum(String cell) {
        return DATUM.matcher(cell.strip()).matches();
    }

    private static Finding of(String rule, Place place) {
        return Finding.of(rule, ACCESSIBILITY, Severity.WARNING, place);
    }
}
