package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.SPELLING_AND_IDIOM;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** Words that cannot stand beside each other: two finite verbs in a row, an article that does not go with its noun. */
final class WordsFit {
    private static final Pattern ASTRAY = Patterns.of(
            "\\b(?:(?:ska|skall|bör|måste|kommer att|för att) (?:är|har|blir|finns|kan|ska|bör|får|gör|kommer|innebär|behöver|ger|ingår)"
                    + "|(?:kan|bör|ska) (?:kan|bör|ska)"
                    + "|ett (?:nämnden?|kommun(?:en)?|förvaltning(?:en)?|elev(?:en)?|skola(?:n)?|insats(?:en)?|åtgärd(?:en)?|bedömning(?:en)?|utredning(?:en)?|rapport(?:en)?|kostnad(?:en)?|möjlighet(?:en)?|verksamhet(?:en)?|familj(?:en)?|person(?:en)?|riktlinje(?:n)?|motion(?:en)?|remiss(?:en)?)"
                    + "|en (?:barn(?:et)?|beslut(?:et)?|förslag(?:et)?|ärende(?:t)?|yttrande(?:t)?|uppdrag(?:et)?|avtal(?:et)?|behov(?:et)?|stöd(?:et)?|arbete(?:t)?|område(?:t)?|samråd(?:et)?|medborgarförslag(?:et)?|program(?:met)?|bidrag(?:et)?|resultat(?:et)?)"
                    + "|(?:den|denna) (?:förslaget|beslutet|ärendet|yttrandet|uppdraget|avtalet|barnet|behovet|arbetet|området|stödet|programmet))\\b(?!-)");

    private WordsFit() {}

    static Optional<Finding> in(Sentence sentence) {
        Matcher matcher = ASTRAY.matcher(sentence.text());
        return matcher.find() && !Quotations.covers(sentence.text(), matcher.start())
                ? Optional.of(Finding.of(
                        "words-do-not-fit",
                        SPELLING_AND_IDIOM,
                        Severity.WARNING,
                        sentence.place(matcher.start(), matcher.end()),
                        matcher.group()))
                : Optional.empty();
    }
}
