package se.rodatraden.matters.lint.checks.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.Words;

/** What the sentences of a report say for and against what it answers, or one of its parts. */
final class Stances {
    private static final Pattern OURS = Patterns.of(
            "^(?:vårt|mitt) (?:svar|ställningstagande|förslag)\\b|^(?:\\S{1,30}\\s){0,6}?(?:förvaltningen|kontoret|nämnden|kommunen|stadsledningskontoret|\\p{L}{3,25}(?:nämnden|kontoret|förvaltningen|avdelningen|styrelsen))\\b|^(?:\\S{1,30}\\s){0,4}?(?:kansliet|enheten|byrån|arkivet|stadsarkivet|biblioteket|jag)\\b|^(?:medborgarförslaget|motionen|förslaget|ansökan|ansökningen|remissen|planen|planarbetet|programmet)\\b|^(?:tillstyrk|avstyrk|avslå|bifall)"
                    + "|^(?:\\S{1,30}\\s){0,3}?vi\\b|^(?:den|det) (?:första|andra|tredje|fjärde|femte|sjätte)\\b|^(?:invändningarna|bristerna|sammantaget|svaret|motionens|förslagets|samtliga|alla|skälen)\\b|^(?:därmed |därför )?(?:det )?(?:saknas|finns)\\b");
    private static final Pattern OTHERS = Patterns.of("^(?:\\S{1,25}\\s){0,3}?(?:" + Bodies.COUNCIL
            + "|\\p{L}{0,20}förvaltningsgruppen|samverkansgruppen|motionären|motionärerna|fackliga|rådet)\\b");

    private static final Pattern CONCLUDES = Patterns.of(
            ", (?:och|så|varför|men) ((?:förvaltningen|kontoret|nämnden|vi) (?:därför |alltså )?(?:till|av)styrker (?:därför |alltså |således )?(?:motionen|medborgarförslaget|remissen|förslaget)|(?:motionen|medborgarförslaget|remissen|förslaget|planen) (?:bör|ska|kan) (?:därför |alltså )?(?:inte )?(?:bifallas|avslås|tillstyrkas|avstyrkas|genomföras|antas))\\.?$");
    private static final Pattern OURS_FIRST =
            Patterns.of("\\b(?:förvaltningen|kontoret|nämnden|kommunen|vi|bör|ska|kan|motionen|förslaget|planen)\\b");

    /** Words between, that change nothing. */
    private static final Pattern FILLERS = Patterns.of(
            "\\b(?:därför|alltså|således|följaktligen|dock|emellertid|däremot|också|även|därmed|samtidigt|ändå|nu|sammantaget|trots detta|trots det|mot den bakgrunden|mot denna bakgrund|i grunden|inte desto mindre|till sist|slutligen)\\b\\s?");

    private static final Pattern WHOLLY = Patterns.of(
            "\\bi (?:sin|dess|deras) helhet\\b|\\bhelt\\b|\\bfullt ut\\b|\\btill fullo\\b|\\butan (?:förbehåll|reservation\\p{L}*|ändring\\p{L}*)\\b|\\bi (?:alla|samtliga) delar\\b|\\bpå alla punkter\\b|\\bi någon del\\b|\\bbåda \\p{L}{4,30}(?:arna|erna|orna)\\b|\\bbåda (?:\\p{L}+ )?(?:förslagen|yrkandena|delarna|punkterna|att-satserna|rekommendationerna|kraven)\\b|\\b(?:alla|samtliga) (?:\\p{L}+ )?(?:förslag|förslagen|yrkanden|yrkandena|delar|delarna|punkter|punkterna|rekommendationer|rekommendationerna|att-satser|att-satserna)\\b");

    private static final String THING =
            "(?:motionen|medborgarförslaget|remissen|betänkandet|planen|planarbetet|programmet|policyn|vägledningen|förslaget|riktlinjerna|(?:motionens|utredningens|remissens|kommunstyrelsens|regionens) förslag(?:et)?)";

    /** What is said stands about the thing itself and not about a piece of it. */
    private static final Pattern BARE = Patterns.of(
            "\\b" + THING
                    + "\\b(?!\\s(?:om|att|till (?!regional|ny|\\p{L}{0,20}(?:riktlinje|reglement|plan|program|policy|strategi|taxa|avtal|överenskommelse))|i den|i de|i fråga|vad|såvitt|på))");

    private static final Pattern PART = Patterns.of(
            "\\b(?:den|det|de|dess|motionens|förslagets|första|andra|tredje|fjärde|femte)\\s(?:första|andra|tredje|fjärde|femte)\\b|\\bde (?:två|tre|fyra) första\\b|\\b(?:yrkandet|yrkande|delen|att-satsen|att-sats|punkten|rekommendation)\\b|\\b(?:den|de) del(?:ar)?\\b");
    private static final Pattern ORDINAL = Patterns.of(
            "\\b(första|andra|tredje|fjärde|femte)\\b(?=(?:\\soch (?:det |den )?(?:första|andra|tredje|fjärde|femte))?\\s(?:delen|yrkandet|yrkande|att-satsen|att-sats|förslaget|punkten|rekommendationen)\\b|\\s(?:bör|avstyrk|tillstyrk|avslå|bifall))");
    private static final Pattern THAT = Patterns.of("\\b(?:att|mot att)\\s(.{8,200})");

    /** What was said once: "har tidigare avstyrkt". */
    private static final Pattern WAS =
            Patterns.of("\\b(?:har|hade|varken)\\s(?:\\p{L}+\\s){0,4}(?:tillstyrkt|avstyrkt)$");

    private static final Pattern FIRM =
            Patterns.of("tillstyrk|avstyrk|bifall|avsl|avbryt|avvis|delar inte|mot (?:att )?motionen");
    private static final Pattern QUANTITY = Patterns.of("\\b\\d{1,4}(?:[–-]\\d{1,4})?\\s\\p{L}{2,12}");

    enum Leaning {
        PARTLY(
                "tillstyrker? (?:\\p{L}+ )?(?:delvis|i huvudsak)|delvis (?:tillstyrk|bifall|ställer)|i huvudsak (?:tillstyrk|positiv)|bifalla?s? delvis|tillstyrka?s? delvis|delvis bifall|(?:tillstyrk|bifall)\\p{L}* (?:\\p{L}+ ){0,3}(?:delvis|till en del|i vissa delar|i en del)|tillstyrk\\p{L}* (?:\\p{L}+ )?(?:med|under) (?:förbehåll|vissa|förutsättning)|(?:tillstyrk|avstyrk|bifall|avslå)\\p{L}* (?:\\p{L}+ ){0,3}(?:i (?:den|de) del|(?:den|det) (?:första|andra|tredje) (?:delen|yrkandet|punkten|att-satsen)|(?:yrkande|punkt|att-sats)\\p{L}* \\d)|(?:tillstyrk|(?<!ställa sig )bakom)\\p{L}*[^.;]{0,160}\\b(?:men|medan|och)\\b[^.;]{0,40}\\bavstyrk\\p{L}*|avstyrk\\p{L}*[^.;]{0,160}\\b(?:men|medan|och)\\b[^.;]{0,40}\\btillstyrk\\p{L}*|instämmer[^.;]{0,60}\\bmen inte\\b|instäm\\p{L}* (?:\\p{L}+ )?delvis|delvis instäm\\p{L}*|instämm(?:er|a)[^.;]{0,80}\\boch delvis\\b|(?:ser gärna|ser positivt|är positiv|välkomnar|ställer sig bakom|stöder|stödjer|delar)\\b[^.;]{0,160}\\b(?:men|medan)\\b[^.;]{0,40}\\binte (?:ställa sig bakom|stödja|stöda|tillstyrka|förorda)|(?:tillstyrk|bifall|avstyrk)\\p{L}*[^.;]{0,120}\\butom\\b|(?:tillstyrk|bifall|avstyrk|avslå)\\p{L}*[^.;]{0,40}\\bi (?:denna|den här) del\\b|(?:tillstyrk|bifall|avstyrk|avslå)\\p{L}*[^.;]{0,60}\\bi övrigt\\b|(?:tillstyrk|bifall|avstyrk|avslå)\\p{L}* (?:\\p{L}+ ){0,3}till (?:en|viss) del\\b|\\bbifall\\p{L}*[^.;]{0,160}\\b(?:men|medan|och)\\b[^.;]{0,60}\\bavsl\\p{L}+|\\bavslå?\\p{L}*[^.;]{0,160}\\b(?:men|medan|och)\\b[^.;]{0,60}\\bbifall\\p{L}*"),
        AGAINST(
                "(?<!inte )avstyrk\\p{L}*|(?:ställer|kan|bör|vill) (?:sig |oss )?(?:\\p{L}+ )?inte (?:ställa (?:sig|oss) )?bakom|inte ställ(?:a|er|de) (?:sig|oss) bakom|(?:kan|vill|bör) (?:\\p{L}+ )?inte (?:tillstyrka|stödja|stöda|förorda|rekommendera|biträda|välkomna|instämma)|(?:tillstyrker|stöder|stödjer|förordar|delar|välkomnar) inte (?:förslaget|motionen|remissen|planen|medborgarförslaget)|avråder\\b|(?:förordar|rekommenderar|yrkar) avslag|avslag på (?:motionen|medborgarförslaget|förslaget)|(?:saknas|finns inte|finns inga|finns inget|ser inte|ser inget|ser inga|finner inte|finner inga) (?:\\p{L}+ ){0,2}?(?:skäl|anledning)\\p{L}* (?:för )?att (?:bifalla|tillstyrka|genomföra|införa|stödja)|säga (?:\\p{L}+ )?nej till|inte (?:rekommendera|förorda|föreslå)\\s(?:\\p{L}+\\s)?att\\s(?:stödja|bifalla|tillstyrka|godkänna|genomföra)|kan inte (?:tillstyrkas|bifallas|stödjas|förordas|godkännas)|bör (?:\\p{L}+ )?lämnas utan (?:avseende|bifall|åtgärd)|talar (?:\\p{L}+ ){0,2}?mot (?:att )?(?:motionen|förslaget|planen|medborgarförslaget)|motsätter sig|bör avvisas|avvisar (?:förslaget|motionen|rekommendation\\p{L}*|den (?:första|andra|tredje|fjärde|femte))|ställer sig (?:\\p{L}+ )?(?:negativ|avvisande|kritisk|tveksam)\\p{L}* till (?:förslaget|motionen|planen|att)|är (?:\\p{L}+ )?kritisk\\p{L}* till (?:förslaget|motionen|planen|medborgarförslaget)|delar inte (?:motionärens|förslagsställarens)|bör (?:\\p{L}+ )?(?:avslås|avbrytas|inte genomföras|inte införas|inte bifallas|inte antas|inte godkännas)|avslår|avslås|avslå\\b|föreslår avslag|är (?:\\p{L}+ )?negativ\\p{L}* till|säger (?:\\p{L}+ )?nej till|är emot förslaget|ser (?:\\p{L}+ )?negativt på (?:förslaget|motionen|planen)|argumenterar mot (?:förslaget|motionen)"),
        FOR(
                "tillstyrk\\p{L}*|ställ(?:er|a) (?:sig|oss) (?:\\p{L}+ )?(?:bakom|positiv\\p{L}* till)|välkomnar(?: och tillstyrker)? (?:(?:det|den|de) (?:första|andra|tredje|fjärde|femte)|förslaget|motionen|remissen|planen|programmet|vägledningen|betänkandet)|bör (?:\\p{L}+ )?bifallas|bifalls|bifaller|bifalla\\b|är (?:\\p{L}+ )?positiv\\p{L}* till|(?:ser|ser i huvudsak) (?:\\p{L}+ )?positivt på (?:förslaget|motionen|planen|remissen|att)|förordar (?:förslaget|att (?:förslaget|motionen))|biträder (?:förslaget|motionen)|har ingenting emot|(?:förslaget|motionen|planen) (?:är (?:bra|välkommet|välkommen)|bör (?:genomföras|antas|stödjas|godkännas))|instämmer i (?:förslaget|motionen)|godta(?:r|s)?\\b|stöder (?:förslaget|motionen|planen)|stödjer (?:förslaget|motionen|planen)|(?:säga|säger) (?:\\p{L}+ )?ja till|(?:rekommenderar|förordar)\\s(?:\\p{L}+\\s)?att\\s(?:stödja|bifalla|tillstyrka|godkänna|genomföra)|bör (?:\\p{L}+ )?(?:stödja|stödjas|välkomnas|förverkligas)\\b(?! av)|förtjänar (?:\\p{L}+ )?(?:stöd|bifall)|kan gå vidare till|(?:rekommenderar|förordar) bifall|bifall till (?:motionen|medborgarförslaget|förslaget)|talar (?:\\p{L}+ ){0,2}?för (?:att )?(?:motionen|förslaget|planen|medborgarförslaget)"),
        NO_OBJECTION(
                "inte har någon(?:ting)? (?:erinran|invändning)|inget att invända|inget att erinra|inte (?:har |haft )?något att (?:invända|erinra)|ingenting att (?:invända|erinra)|ingen erinran|inga erinringar|utan erinran|inga synpunkter på|inga invändningar"),
        ANSWERED("(?:anses|är|vara|förklaras) (?:\\p{L}+ ){0,2}?besvarad"),
        ABSTAINS(
                "(?:avstår|avstå) från (?:att )?(?:yttra sig|yttrande|ta ställning|ställningstagande|svara\\b|avge (?:något |ett )?(?:yttrande|svar)|lämna (?:något |ett )?(?:yttrande|svar))\\b(?!\\s(?:om|i den|i de))|(?:lämnar|har|avger) inget (?:eget )?(?:yttrande|ställningstagande)|tar (?:inte|ingen) ställning\\b(?! till om)|har ingen (?:egen )?(?:uppfattning|åsikt|mening) (?:i|om)"),
        /** Agreement with a view, which is no stance on what is proposed from it unless it is said to be so. */
        AGREES("instämm(?:er|a) (?:\\p{L}+ )?i|delar (?:\\p{L}+ ){1,3}(?:bedömning|uppfattning|slutsats|syn)");

        private final Pattern pattern;

        Leaning(String words) {
            this.pattern = Patterns.of("\\b(?:" + words + ")");
        }
    }

    /**
     * @param firm in the words of a decision, and not of a feeling
     * @param whole said to be about all of it
     * @param bare about the thing itself, whether all of it or not is not said
     * @param part about a piece of it
     */
    record Said(Leaning leaning, Sentence sentence, boolean firm, boolean whole, boolean bare, boolean part) {
        Place place() {
            return sentence.place();
        }

        SectionRole role() {
            return sentence.block().role();
        }

        boolean isFor() {
            return leaning == Leaning.FOR || leaning == Leaning.NO_OBJECTION;
        }

        /** Which parts are spoken of: {@code andra}, {@code tredje}. */
        Set<String> ordinals() {
            Set<String> ordinals = new HashSet<>();
            Matcher matcher = ORDINAL.matcher(sentence.text());
            while (matcher.find()) {
                ordinals.add(matcher.group(1).toLowerCase(Locale.ROOT));
            }
            return ordinals;
        }

        /** The words of what it is about: {@code att åldersgränsen sänks till 10 år}. */
        Set<String> object() {
            Matcher that = THAT.matcher(sentence.text());
            return that.find() ? Words.content(that.group(1)) : Set.of();
        }

        /** Numbers with what they count: {@code 10 år}. */
        Set<String> quantities() {
            Set<String> quantities = new HashSet<>();
            Matcher matcher = QUANTITY.matcher(sentence.text());
            while (matcher.find()) {
                quantities.add(matcher.group().toLowerCase(Locale.ROOT));
            }
            return quantities;
        }
    }

    private Stances() {}

    static List<Said> in(LintedReport report) {
        List<Said> said = new ArrayList<>();
        for (Sentence sentence : report.sentences(
                SectionRole.PROPOSAL, SectionRole.SUMMARY, SectionRole.ASSESSMENT, SectionRole.OTHER)) {
            if (sentence.block().role() == SectionRole.PROPOSAL || !isOfAnother(sentence.text(), report)) {
                of(sentence, sentence.text()).or(() -> conclusion(sentence)).ifPresent(said::add);
            }
        }
        return said;
    }

    /** What another body has answered is told, and is no stance of this reply. */
    private static boolean isOfAnother(String text, LintedReport report) {
        return report.ownBody().isPresent()
                && Actors.in(text.substring(0, Math.min(text.length(), 70))).stream()
                        .findFirst()
                        .filter(actor -> !OURS_FIRST
                                .matcher(text.substring(0, actor.from()))
                                .find())
                        .filter(actor -> !actor.genitive()
                                && actor.kind() != Actors.BodyKind.UNIT
                                && !report.isOwn(actor.name()))
                        .isPresent();
    }

    /** "…, och förvaltningen avstyrker därför motionen": what a sentence about something else ends in. */
    private static Optional<Said> conclusion(Sentence sentence) {
        Matcher ends = CONCLUDES.matcher(sentence.text());
        return sentence.block().role() == SectionRole.ASSESSMENT && ends.find()
                ? of(sentence, ends.group(1))
                : Optional.empty();
    }

    private static Optional<Said> of(Sentence sentence, String text) {
        if (OTHERS.matcher(text).find()
                || (sentence.block().role() != SectionRole.PROPOSAL
                        && !OURS.matcher(text).find())) {
            return Optional.empty();
        }
        String plain = FILLERS.matcher(text).replaceAll("");
        for (Leaning leaning : Leaning.values()) {
            Matcher matcher = leaning.pattern.matcher(plain);
            if (matcher.find()
                    && !Quotations.covers(plain, matcher.start())
                    && !WAS.matcher(plain.substring(0, matcher.end())).find()) {
                boolean part = PART.matcher(plain).find();
                boolean whole = !part && WHOLLY.matcher(plain).find();
                boolean bare = !part && BARE.matcher(plain).find();
                boolean firm = FIRM.matcher(matcher.group()).find();
                return Optional.of(new Said(leaning, sentence, firm, whole, bare, part));
            }
        }
        return Optional.empty();
    }
}
