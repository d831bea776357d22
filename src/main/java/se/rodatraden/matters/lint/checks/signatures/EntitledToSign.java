package se.rodatraden.matters.lint.checks.signatures;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.text.Patterns;

/** By which title somebody may sign a report: that of the head of the administration, or one that the body's own order names. */
record EntitledToSign(LintedReport report) {
    /** "Samhällsbyggnadschef, samhällsbyggnadsförvaltningen": head of something, with the whole office as unit. */
    private static final Pattern HEAD = Patterns.of("\\p{L}{3,}chef\\b.*(?:förvaltning|kontor)");

    private static final Pattern OF_A_PART =
            Patterns.of("(?:enhet|avdelning|sektion|grupp|område|verksamhet)s?chef|biträdande|\\bbitr");
    /** "Stadsdirektör", "kommundirektör", "regiondirektör". */
    private static final Pattern OF_THE_WHOLE = Patterns.of("^\\W*(?:stads|kommun|läns|region|lands)\\p{L}{4,}");

    /** The titles of those who sign in the head's stead; whoever writes a report may have any. */
    private static final Map<Role, Pattern> TITLES_BY_ORDER = Map.of(
            Role.ANALYST, Pattern.compile(""),
            Role.REGISTRAR, Patterns.of("registrator"),
            Role.COMMITTEE_SECRETARY, Patterns.of("\\b(?:(?:stadsdels)?nämnds?|utskotts?|kommun)?sekreterare"));

    boolean maySign(Signer signer) {
        return isHead(signer) || signsByOrder(signer);
    }

    boolean isHead(Signer signer) {
        String title = signer.title();
        return report.knowledge().signatories().heads().stream().anyMatch(title::contains)
                || isHeadOfTheOffice(title)
                || OF_THE_WHOLE.matcher(title).find()
                || isHeadOfNoPart(title);
    }

    /** {@code kultur- och fritidschef} of the kultur- och fritidsförvaltning. */
    private boolean isHeadOfTheOffice(String title) {
        return Stream.concat(report.ownBody().stream(), report.office().stream())
                .map(name -> name.replaceFirst("(?:förvaltningen|kontoret|nämnden|styrelsen)$", ""))
                .filter(stem -> stem.length() > 3)
                .anyMatch(stem -> title.contains(stem.replaceFirst("s$", "") + "chef")
                        || title.contains(stem.replaceFirst("s$", "") + "schef")
                        || title.contains(stem + "direktör"));
    }

    /** Head of something in the administration itself, and of no part of it. */
    private static boolean isHeadOfNoPart(String title) {
        return HEAD.matcher(title).find() && !OF_A_PART.matcher(title).find();
    }

    /** Whether the body's own order lets whoever has the title sign, where the diary tells of one. */
    private boolean signsByOrder(Signer signer) {
        return report.context()
                .map(MatterContext::signer)
                .map(TITLES_BY_ORDER::get)
                .filter(titles -> titles.matcher(signer.title()).find())
                .isPresent();
    }
}
