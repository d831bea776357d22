package se.rodatraden.matters.lint.checks.signatures;

import static se.rodatraden.matters.lint.Category.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Sentence;

/** Who signs in the stead of somebody else says so, and as what. */
final class SignedForAnother {
    /** "Karin Ek genom Olle By", "Karin Ek e.u. Olle By, socialkontoret": who signed, and as what not. */
    private static final Pattern THROUGH = Patterns.exact(
            "(?:^|\\s)(?:[Gg]enom|[Gg]m|[Ee]\\.? ?u\\.?|p\\.p\\.)\\s(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3})(?:,\\s\\p{Ll}[\\p{L} -]{2,40}(?:förvaltningen|kontoret|enheten|avdelningen|kansliet))?$");
    /** "Karin Ek för socialchefen": in whose stead, and as what not. */
    private static final Pattern FOR_ANOTHER = Patterns.exact(
            "^(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3}),?\\s(?:för|i stället för|på uppdrag av|på vägnar av|å)\\s(?!.*,).{3,60}$");

    /** In a title: its holder stands in, and for whom is to be said. */
    private static final Pattern DEPUTY = Patterns.of("\\b(?:biträdande|ställföreträdande|vice)\\b");

    private static final Pattern SAID_SO = Patterns.of(
            "i stället för|för förvaltnings|vikarie|tillförordnad|\\bt\\.?f\\.?\\b|enligt delegation|i .{0,40}(?:frånvaro|ställe)|ersättare för");

    /** "Förvaltningschef: Karin Ek (tjänstledig 1 juni–30 september 2026)". */
    private static final Pattern AWAY = Patterns.exact(
            "^(\\p{Lu}\\p{L}{3,30}(?:chef|direktör)):\\s(\\p{Lu}\\p{L}{1,20}(?:[ -]\\p{Lu}\\p{L}{1,20}){1,3})\\s\\((?:tjänstledig|föräldraledig|sjukskriven|ledig|semester|frånvarande)");

    /** "… är under tiden tillförordnad", right after a name. */
    private static final Pattern STANDS_IN = Patterns.of(
            "^,? (?:är |var |har |som )?(?:under (?:den )?tiden |utsedd till |utsetts till |förordnad som |förordnats som |förordnats till )?(?:tillförordnad|tillfällig|vikarierande|ställföreträdande|t\\.?f\\.?|vikarie för|ersättare för)\\b");

    private SignedForAnother() {}

    /** In whose stead somebody signs is said, and as what is not. */
    static List<Finding> withoutTitle(SignatureLines lines) {
        List<Finding> findings = new ArrayList<>();
        for (Block block : lines.blocks()) {
            String line = block.text().strip();
            Matcher through = THROUGH.matcher(line);
            Matcher another = FOR_ANOTHER.matcher(line);
            if (through.find()) {
                findings.add(withoutTitle(block, through.group(1)));
            } else if (another.find()) {
                findings.add(withoutTitle(block, another.group(1)));
            }
        }
        return findings;
    }

    private static Finding withoutTitle(Block block, String name) {
        return Finding.of("signature-without-title", SIGNATURES, Severity.WARNING, block.place(), name)
                .remedied();
    }

    /** The head is signed for by another who does not say so, though the title or the report tells it. */
    static boolean isUnsaid(Signer signer, SignatureLines lines, LintedReport report) {
        return (DEPUTY.matcher(signer.title()).find() || isOfTheAbsent(signer, report))
                        && !SAID_SO.matcher(lines.inOne()).find()
                || standsInElsewhere(signer, report)
                        && !SAID_SO.matcher(signer.title()).find();
    }

    /** The first page names who is head and says that she is away, and another signs as that. */
    private static boolean isOfTheAbsent(Signer signer, LintedReport report) {
        return report.blocks(SectionRole.HEAD).stream()
                .map(block -> AWAY.matcher(block.text()))
                .filter(Matcher::find)
                .anyMatch(away -> !away.group(2).equals(signer.name())
                        && signer.bareTitle().startsWith(away.group(1).toLowerCase(Locale.ROOT)));
    }

    /** "Under den tiden är Ture Malmkvist tillförordnad förvaltningschef", wherever the report says it. */
    private static boolean standsInElsewhere(Signer signer, LintedReport report) {
        String name = signer.name();
        return report.sentences().stream()
                .map(Sentence::text)
                .filter(text -> text.contains(name))
                .map(text -> text.substring(text.indexOf(name) + name.length()))
                .anyMatch(after -> STANDS_IN.matcher(after).find());
    }
}
