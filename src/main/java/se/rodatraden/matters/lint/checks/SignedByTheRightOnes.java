package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;

/** At the end stand names with titles, the head of the administration among them; whoever stands in says so. */
final class SignedByTheRightOnes implements Check {
    private static final Pattern NAME = Patterns.exact(
            "^\\s*(\\p{Lu}[\\p{L}-]{1,25}(?:\\s(?:von|af|de)?\\s?\\p{Lu}[\\p{L}-]{0,25}\\.?){1,3})(?=$|[,\\n]|\\s{2,}|\\t|\\s\\()");
    /** What stands before a name and is no title: "Handläggare:", "Digitalt undertecknat av". */
    private static final Pattern LABEL = Patterns.of(
            "^(?:(?:(?:digitalt|elektroniskt)\\s)?(?:undertecknat|undertecknad|signerat|signerad|godkänt|godkänd|upprättat|upprättad)\\s(?:(?:den\\s)?(?:\\d{1,2}\\s\\p{L}{3,9}\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s)?av:?|(?:handläggare|föredragande|beslutande(?: chef)?|ansvarig(?: chef| handläggare)?|chef)\\s?:)\\s");
    /** How many words of a title may stand before a name. */
    private static final int LONGEST_TITLE = 8;

    private static final Pattern STANDS_IN = Patterns.of("\\b(?:biträdande|ställföreträdande|vice)\\b");
    private static final Pattern SAID_SO = Patterns.of(
            "i stället för|för förvaltnings|vikarie|tillförordnad|\\bt\\.?f\\.?\\b|enligt delegation|i .{0,40}(?:frånvaro|ställe)|ersättare för");
    private static final Pattern HEAD = Patterns.of("\\p{L}{3,}chef\\b.*(?:förvaltning|kontor)");
    private static final Pattern OF_A_PART =
            Patterns.of("(?:enhet|avdelning|sektion|grupp|område|verksamhet)s?chef|biträdande|\\bbitr");
    private static final Pattern NAMED_TITLE =
            Patterns.exact("^(?:,|\\s\\()\\s?(\\p{L}[\\p{L}-]{3,30}(?:\\s\\p{Ll}[\\p{L}-]{1,30}){0,3})(?=$|[,)\\n])");
    private static final Pattern UNIT = Patterns.of(
            "(?:enhet|förvaltning|kontor|avdelning|sektion|verksamhet|myndighet|kansli|nämnd|styrelse|område|skola|stab|rotel|bolag|service|central|kommun)(?:en|et|n|s|an|t)?$|^(?:vid|på|för|genom|den|datum)\\b");
    private static final Pattern THROUGH = Patterns.exact(
            "(?:^|\\s)(?:[Gg]enom|[Gg]m|[Ee]\\.? ?u\\.?|p\\.p\\.)\\s(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3})(?:,\\s\\p{Ll}[\\p{L} -]{2,40}(?:förvaltningen|kontoret|enheten|avdelningen|kansliet))?$");
    /** "Karin Ek för socialchefen": in whose stead, and as what not. */
    private static final Pattern FOR_ANOTHER = Patterns.exact(
            "^(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3}),?\\s(?:för|i stället för|på uppdrag av|på vägnar av|å)\\s(?!.*,).{3,60}$");
    /** "/Karin", "Karin, enhetschef": half a name. */
    private static final Pattern HALF_NAME = Patterns.exact(
            "^(?:[/–-]\\s?\\p{Lu}\\p{L}{1,20}\\.?(?:\\s\\p{Lu}\\p{L}{1,20})?|\\p{Lu}\\.\\s?\\p{Lu}\\.|(?:sign|Sign)\\.?\\s.{0,30})$");

    private static final Pattern NO_NAME = Patterns.of(
            "(?:(?:e\\.? ?u\\.? )?oläslig (?:namnteckning|underskrift|signatur)|enligt uppdrag|på uppdrag|på (?:förvaltningens|nämndens|kontorets) vägnar|enligt delegation|i tjänsten|namn(?:förtydligande)?(?: och titel)?|underskrift|signatur|förnamn efternamn|(?:n\\.? ?n\\.?|x{2,9}|\\.{3,80}|_{3,80}|…{1,40}|[\\[<(][^\\])>]{2,40}[\\])>])(?:,?\\s(?!(?-i:\\p{Lu})).{0,60})?)\\s?");
    /** A letter ends so, and the names follow. */
    private static final Pattern GREETING = Patterns.of(
            "(?:med )?(?:vänliga?|bästa|varma|goda|hjärtliga?) häls(?:ning|ningar)\\p{P}?|hälsningar\\p{P}?|högaktningsfullt\\p{P}?|(?:på|för) (?:förvaltningens|kontorets|nämndens) vägnar\\p{P}?(?=\\n)");

    private static final Pattern OF_THE_WHOLE = Patterns.of("^\\W*(?:stads|kommun|läns|region|lands)\\p{L}{4,}");
    private static final int FROM_THE_END = 8;

    /** The titles of those who sign in the head's stead; whoever writes a report may have any. */
    private static final Map<Role, Pattern> TITLES_BY_ORDER = Map.of(
            Role.ANALYST, Pattern.compile(""),
            Role.REGISTRAR, Patterns.of("registrator"),
            Role.COMMITTEE_SECRETARY, Patterns.of("\\b(?:(?:stadsdels)?nämnds?|utskotts?|kommun)?sekreterare"));

    @Override
    public List<Finding> check(LintedReport report) {
        if (report.text().file() == null) {
            return List.of(); // in the workspace a report is signed in the program
        }
        List<String> lines = new ArrayList<>();
        List<Block> blocks = signers(report);
        blocks.forEach(block -> block.text().lines().forEach(lines::add));
        List<Finding> findings = new ArrayList<>();
        List<Signer> signers = read(blocks, report);
        if (signers.isEmpty()) {
            findings.add(Finding.of("signature-missing", SIGNATURES, Severity.WARNING, new Place.WholeReport())
                    .remedied());
            return findings;
        }
        unnamed(report, blocks, findings);
        Set<Place> told = through(blocks, findings);
        SignersTold.in(report, signers.size()).ifPresent(findings::add);
        SignersTold.afterTheMeeting(report, blocks).ifPresent(findings::add);
        signers.stream()
                .filter(signer -> signer.title().isEmpty() && told.isEmpty())
                .forEach(signer -> findings.add(Finding.of(
                                "signature-without-title", SIGNATURES, Severity.WARNING, signer.place(), signer.name())
                        .remedied()));
        // Somebody without a title may be the head: that is one thing to mend, and it has been told.
        boolean titled = findings.isEmpty()
                && told.isEmpty()
                && signers.stream().noneMatch(signer -> signer.title().isEmpty());
        if (titled
                && signers.stream()
                        .noneMatch(signer -> isHead(signer.title(), report) || signsByOrder(signer.title(), report))) {
            findings.add(Finding.of(
                            "signature-of-the-head-missing",
                            SIGNATURES,
                            Severity.WARNING,
                            signers.stream()
                                    .filter(signer -> !signer.title().isEmpty())
                                    .findFirst()
                                    .orElseThrow()
                                    .place())
                    .remedied());
        }
        signers.forEach(signer -> SignersTold.anotherTitle(report, signer.name(), signer.title())
                .ifPresent(title -> findings.add(Finding.of(
                                "signer-with-another-title",
                                SIGNATURES,
                                Severity.WARNING,
                                signer.place(),
                                signer.name(),
                                title)
                        .against(title)
                        .remedied())));
        signers.stream()
                .filter(signer -> isHead(signer.title(), report)
                        && (STANDS_IN.matcher(signer.title()).find()
                                        && !SAID_SO.matcher(String.join(" ", lines))
                                                .find()
                                || SignersTold.isHeadInsteadOf(report, signer.name(), signer.title())
                                        && !SAID_SO.matcher(String.join(" ", lines))
                                                .find()
                                || SignersTold.standsInElsewhere(report, signer.name())
                                        && !SAID_SO.matcher(signer.title()).find()))
                .forEach(signer -> findings.add(Finding.of(
                                "stand-in-without-saying-so",
                                SIGNATURES,
                                Severity.WARNING,
                                signer.place(),
                                signer.name(),
                                signer.title())
                        .remedied()));
        return findings;
    }

    /** "Karin Ek genom Olle By": in whose stead somebody signs is said, and as what is not. */
    private static Set<Place> through(List<Block> blocks, List<Finding> findings) {
        Set<Place> told = new LinkedHashSet<>();
        for (Block block : blocks) {
            Matcher through = THROUGH.matcher(block.text().strip());
            Matcher another = FOR_ANOTHER.matcher(block.text().strip());
            boolean byAnother = through.find();
            if (byAnother || another.find()) {
                told.add(block.place());
                findings.add(Finding.of(
                                "signature-without-title",
                                SIGNATURES,
                                Severity.WARNING,
                                block.place(),
                                (byAnother ? through : another).group(1))
                        .remedied());
            }
        }
        return told;
    }

    /** A line where a name belongs, in a section of its own, with none in it: "Enligt uppdrag", or a title alone. */
    private static void unnamed(LintedReport report, List<Block> blocks, List<Finding> findings) {
        if (!hasOwnLines(report)) {
            return;
        }
        List<String> lines = blocks.stream().map(block -> block.text().strip()).toList();
        SignatureLines.unsigned(blocks)
                .ifPresent(place -> findings.add(Finding.of("signature-missing", SIGNATURES, Severity.WARNING, place)
                        .remedied()));
        for (Block block : blocks) {
            String line = block.text().strip();
            if (GREETING.matcher(line).matches()) {
                continue;
            }
            if (SignersTold.isNotDone(line)) {
                findings.add(Finding.of("signature-missing", SIGNATURES, Severity.WARNING, block.place())
                        .remedied());
            } else if (SignersTold.isWithoutAUnit(line, lines)) {
                findings.add(
                        Finding.of("signature-without-unit", SIGNATURES, Severity.WARNING, block.place(), block.text())
                                .remedied());
            } else if (NO_NAME.matcher(line).matches()
                    || HALF_NAME.matcher(line).matches()
                    || SignersTold.isTitleAlone(line, titleAndUnit(blocks))
                    || SignersTold.isWithoutAName(line, lines)) {
                findings.add(
                        Finding.of("signature-without-name", SIGNATURES, Severity.WARNING, block.place(), block.text())
                                .remedied());
            }
        }
    }

    /** Whether the others have name, title and unit on a line of their own: then a line with a small letter lacks its name. */
    private static boolean titleAndUnit(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block.text().strip())
                .filter(line -> !line.isEmpty() && Character.isUpperCase(line.charAt(0)))
                .allMatch(line -> NAME.matcher(line).find() && line.contains(", "));
    }

    /** A section of their own, or lines that nobody takes for anything else. */
    private static boolean hasOwnLines(LintedReport report) {
        return !report.blocks(SectionRole.SIGNATURES).isEmpty()
                || !SignatureLines.in(report.text().blocks().stream()
                                .filter(Block::isProse)
                                .toList())
                        .isEmpty();
    }

    private record Signer(String name, String title, Place place) {}

    private static List<Block> signers(LintedReport report) {
        List<Block> section = report.blocks(SectionRole.SIGNATURES).stream()
                .filter(block -> block.isProse() || block.part() instanceof Part.Table)
                .toList();
        if (!section.isEmpty()) {
            return section;
        }
        List<Block> prose =
                report.text().blocks().stream().filter(Block::isProse).toList();
        List<Block> run = SignatureLines.in(prose);
        if (!run.isEmpty()) {
            return run;
        }
        return prose.subList(Math.max(0, prose.size() - FROM_THE_END), prose.size()).stream()
                .filter(block -> block.text().lines().allMatch(line -> line.length() < 160)
                        && block.role() != SectionRole.PROPOSAL)
                .toList();
    }

    /** A name, and its title on the same line or on the ones after it. */
    private static List<Signer> read(List<Block> blocks, LintedReport report) {
        boolean own = hasOwnLines(report);
        List<Signer> signers = new ArrayList<>();
        String name = "";
        Place place = new Place.WholeReport();
        StringBuilder title = new StringBuilder();
        for (Block block : blocks) {
            int from = 0;
            for (String written : block.text().split("\n", -1)) {
                String line = block.part() instanceof Part.Table
                        ? SignatureLines.ofARow(written)
                        : nameFirst(LABEL.matcher(written).replaceFirst(""), report);
                Matcher matcher = NAME.matcher(line);
                String found = matcher.find() ? beforeTitle(matcher.group(1), report) : "";
                if (!found.isEmpty()) {
                    add(signers, name, title.toString(), place, own, report);
                    name = found;
                    title.setLength(0);
                    title.append(line.substring(matcher.start(1) + found.length()));
                    place = block.place(from, from + written.length());
                } else {
                    title.append(' ').append(line);
                }
                from += written.length() + 1;
            }
        }
        add(signers, name, title.toString(), place, own, report);
        return signers;
    }

    /** "Enhetschef Karin Ek" as "Karin Ek, Enhetschef"; any other line as it is. */
    private static String nameFirst(String line, LintedReport report) {
        int words = 0;
        for (int i = line.indexOf(' '); i > 0 && words < LONGEST_TITLE; i = line.indexOf(' ', i + 1)) {
            words++;
            String rest = line.substring(i + 1);
            Matcher name = NAME.matcher(rest);
            String title = line.substring(0, i);
            if (name.find()
                    && title(title, report).isPresent()
                    && title(name.group(1), report).isEmpty()) {
                return name.group(1) + ", " + title + rest.substring(name.end(1));
            }
        }
        return line;
    }

    /**
     * A name with nothing else in it; empty when there is none. Of {@code Maria Lind Socialdirektör}, two lines of a letter
     * that a file has as one, the title is left to what comes after.
     */
    private static String beforeTitle(String words, LintedReport report) {
        if (title(words, report).isEmpty()) {
            return words;
        }
        String name = words.substring(0, words.lastIndexOf(' ')).strip();
        return name.contains(" ") && title(name, report).isEmpty() ? name : "";
    }

    /** Without a section of their own only those with a title are taken for signers. */
    private static void add(
            List<Signer> signers, String name, String after, Place place, boolean own, LintedReport report) {
        Optional<String> title = title(after, report);
        if (!name.isEmpty() && (own || title.isPresent())) {
            signers.add(new Signer(name, title.orElse(""), place));
        }
    }

    private static Optional<String> title(String text, LintedReport report) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher named = NAMED_TITLE.matcher(text);
        if (named.find() && !UNIT.matcher(named.group(1)).find()) {
            return Optional.of(lower.strip()); // a title that no list has, where titles stand
        }
        boolean titled = report.knowledge().signatories().titles().stream()
                .filter(lower::contains)
                .anyMatch(title -> Pattern.compile(
                                "\\p{L}*" + Pattern.quote(title) + "(?!\\p{L})", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(lower)
                        .find());
        return titled ? Optional.of(lower.strip()) : Optional.empty();
    }

    /** {@code kultur- och fritidschef} of the kultur- och fritidsförvaltning. */
    private static boolean isHeadOfTheOffice(String title, LintedReport report) {
        return Stream.concat(report.ownBody().stream(), report.office().stream())
                .map(name -> name.replaceFirst("(?:förvaltningen|kontoret|nämnden|styrelsen)$", ""))
                .filter(stem -> stem.length() > 3)
                .anyMatch(stem -> title.contains(stem.replaceFirst("s$", "") + "chef")
                        || title.contains(stem.replaceFirst("s$", "") + "schef")
                        || title.contains(stem + "direktör"));
    }

    /** Whether somebody with the title is one whom the body's own order lets sign, where the diary tells of one. */
    private static boolean signsByOrder(String title, LintedReport report) {
        return report.context()
                .map(MatterContext::signer)
                .map(TITLES_BY_ORDER::get)
                .filter(titles -> titles.matcher(title).find())
                .isPresent();
    }

    private static boolean isHead(String title, LintedReport report) {
        return report.knowledge().signatories().heads().stream().anyMatch(title::contains)
                || isHeadOfTheOffice(title, report)
                // Whoever is head of something in the administration itself, and of no part of it.
                || OF_THE_WHOLE.matcher(title).find()
                || HEAD.matcher(title).find() && !OF_A_PART.matcher(title).find();
    }
}
