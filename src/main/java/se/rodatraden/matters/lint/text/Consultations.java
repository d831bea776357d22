package se.rodatraden.matters.lint.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.lint.Block;
import se.rodatraden.matters.lint.SectionRole;

/**
 * All who were heard, read once for every rule that asks about them. A clause tells of a hearing when it names a body
 * and an act of hearing; in the section on preparation also of committees, authorities and associations, and a line of a list
 * with a name and a day is enough. What the body answered stands in the same clause or in the ones after it, until somebody
 * else is named or another day begins.
 */
public final class Consultations {
    /** How many sentences an answer may come after. */
    private static final int SENTENCES = 3;
    /** How far into a clause its subject begins. */
    private static final int SUBJECT_WITHIN = 40;

    /** Others than councils and unions, who are heard where a section tells of the preparation. */
    private static final String OTHERS =
            "(?:(?:lokal)?polis(?:en|myndigheten|området)\\b|lokalpolisområde\\p{L}*|länsstyrelsen|region(?:en)?\\b(?! \\p{Lu}\\p{L}+s)|"
                    + "räddningstjänst(?:en)?|\\p{L}{3,20}(?:alliansen|allians|klubben|samfällighet(?:en)?|bolag(?:et)?)|företagarna|hyresgästföreningen|"
                    + "(?:samtliga|alla|båda|övriga) (?:nämnder|remissinstanser|instanser|förvaltningar|fyra|tre|två)|samtliga(?= har)|remissinstanserna|nämnderna(?= har)|personalen|"
                    + Bodies.NAME + "s?(?:\\sförvaltning)?)";

    private static final Pattern OTHER = Patterns.of("(?<![\\p{L}-])" + OTHERS);

    /** What is done when another body than a council or a union is heard; committees do much else. */
    private static final Pattern OTHER_ACT = Patterns.of(
            "\\b(?:hörde?s|hörts|hörd|yttra(?:de|t|r) sig|yttrande|samråd\\p{L}* (?:har )?(?:skett|skedde|hållits|hölls|ägde rum|ägt rum)|(?:samråd|avstämning\\p{L}*|dialog\\p{L}*|överläggning\\p{L}*|samtal) med|tillfrågades|tillfrågats|informera(?:des|ts)|"
                    + "(?:lämna(?:de|t)|kom|inkom|kommit in) (?:med )?(?:in )?(?:sina |skriftliga |sitt |ett )?(?:synpunkter|yttrande|svar|remissvar)|har svarat|svarade|"
                    + "(?:fått|fick|gavs|getts|beretts|bereddes) (?:\\p{L}+ )?(?:tillfälle|möjlighet|yttra|lämna|ta del|på remiss|för yttrande|för synpunkter)|hade \\p{L}+ uppe|haft \\p{L}+ uppe|på sin dagordning|behandlade\\b|tog upp|diskuterade|granskade|har granskat|rådfrågades|konsulterades|remissvar)");

    /** Words that leave open what was answered: no more than that somebody was heard, or was given something to read. */
    private static final Pattern BARE = Patterns.of(
            "\\b(?:hördes|har (?:också |även |därefter |sedan )?hörts|har (?:också |även )?(?:bjudits in|kallats|yttrat sig|informerats|tillfrågats|behandlat|diskuterat|deltagit|medverkat|tagit del|tagit emot)|yttrade sig|informerades|tillfrågades|diskuterade|behandlade|tog del|har hållits (?:informera|underrätta)\\p{L}*|"
                    + "(?:har (?:också |även )?(?:fått|getts|givits|beretts|erhållit|delgetts|delgivits|mottagit)|fick|gavs|bereddes|delgavs|erhöll) (?:\\p{L}+ ){0,3}(?:tillfälle|möjlighet|yttra sig|lämna synpunkter|information|ta del|(?:en |sig )?(?:dragning|föredragning|genomgång|presentation)|kännedom|på remiss|för yttrande|för synpunkter))\\b");

    /** The same, told of the matter and not of the body. */
    private static final Pattern BARE_PASSIVE = Patterns.of(
            "^(?:\\p{L}+ ){0,2}?(?:samråd|samverkan|yttranden?|remissvar|förslaget|ärendet|frågan|information|förhandling|dialog|remissen|underlaget|motionen)\\b[^.;]{0,60}\\bhar (?:också |även )?(?:skett|inhämtats|hämtats in|hållits|behandlats|förhandlats|samverkats|förankrats|diskuterats|stämts av|presenterats|ägt rum|genomförts)\\b|^(?:\\p{L}+ ){0,2}?(?:samråd|samverkan|förhandling|information|dialog|mbl-\\p{L}+)\\p{L}*\\b[^.;]{0,60}\\b(?:är (?:genomförd|klar|avslutad|fullgjord|gjord|hållen|slutförd)|har (?:hållits|skett|ägt rum|genomförts|fullgjorts|lämnats))\\b");

    /** "Enligt nämndens beredningsrutin av den 14 januari 2026 ska ungdomsrådet höras": the day is that of the order. */
    private static final Pattern IS_TO_BE = Patterns.of(
            "\\benligt\\s(?:[\\p{L}-]+\\s){0,4}?\\p{L}{0,20}(?:rutin(?:en|er|erna)?|ordning(?:en)?|reglementet?|instruktion(?:en)?|föreskrift(?:en|er|erna)?)\\b[^.;]{0,80}?\\b(?:ska|skall|hörs|bör)\\b");

    private static final Pattern LINE = Patterns.exact("^(\\p{Lu}?[\\p{L} -]{3,60}?),? (?:den )?(?=\\d)");

    /** Whoever it is that was heard: "Kommunarkivet yttrade sig den 4 maj 2027." */
    private static final Pattern SUBJECT = Patterns.exact(
            "^((?!Följande|Samtliga|Dessa|Övriga|Flera|Några|Andra|Många|Ingen|Ärendet|Förslaget|Innan|Därefter|Nämnden|Remiss)\\p{Lu}[\\p{L}-]{4,30}(?:\\s[\\p{L}-]{1,20}){0,3}?)\\s(?:yttrade sig|har yttrat sig|hördes|har hörts|svarade|tillfrågades|inkom med (?:skrivelse|yttrande|synpunkter)|lämnade (?:synpunkter|yttrande))\\b");

    private static final Pattern ROUGHLY = Patterns.of(
            "\\b(?:samma dag|dagen (?:efter|därpå|innan)|(?:under|i|vid) (?:både )?(?:samrådet|granskningen|remissen|remisstiden)|(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|våren|hösten|sommaren|vintern|vecka \\d{1,2}) (?:19|20)\\d{2})\\b");

    private static final Pattern NOT = Patterns.of("\\b(?:inte|ej|aldrig|avst(?:od|ått|år)|avböj\\p{L}*)\\b");

    /** How a sentence begins that goes on about whoever was named last. */
    private static final Pattern GOES_ON = Patterns.of(
            "^(?:rådet(?! (?:för|i) )|gruppen|nämnden|styrelsen|kommittén|föreningen|klubben|bolaget|myndigheten|polisen|ombudet|ombuden|det|den|de|dess|deras|man|även detta|detta|båda|bägge|alla|samtliga|ingen|inga|en av|några|flera|majoriteten|flertalet|parterna|mötet|samrådet|samverkan|förhandling\\p{L}*|"
                    + "överläggning\\p{L}*|dialogen|synpunkter\\p{L}*|önskemål\\p{L}*|yttrandet|svaret|svaren|remissvaret|meningarna|representanterna|företrädarna|ledamöterna|eleverna|ungdomarna|deltagarna)\\b");

    /** The unions answer for the group in which they are heard. */
    private static final Pattern UNIONS = Patterns.of(
            "^(?:de )?(?:fackliga|facken|arbetstagar|personalorganisation|organisationerna|skyddsombud|kommunal\\b|vision\\b|lärar|sveriges lärare|vårdförbundet|akademiker|ssr|saco)");

    private static final Pattern WITH_UNIONS = Patterns.of("grupp|fack|organisation|skydd|personal|förhandl");

    private static final Pattern OF_SOMEBODY_ELSE = Patterns.of(
            "^(?:förvaltningen|kontoret|kommunen|enheten|protokollet|kallelse|kallelsen|handlingarna|nämndens kallelse|föredragningslista\\p{L}*|motionen|förslaget|remissen|utlåtandet|vi |barn |elever |ett möte|\\p{L}{3,30}(?:nämnden|förvaltningen|kontoret|styrelsen|rådet|enheten))\\s(?!fick|var)|^ärendet (?:har|behandlas|avgörs)");

    private Consultations() {}

    /** @param own the body that decides, and by it its office; null when it is not known */
    public static List<Consultation> of(List<Sentence> sentences, @Nullable String own) {
        List<Consultation> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (!mayTell(sentence)) {
                continue;
            }
            List<Clause> clauses = Clause.in(sentence.text());
            for (int c = 0; c < clauses.size(); c++) {
                Clause clause = clauses.get(c);
                Optional<String> body = heard(sentence, clause, own);
                if (body.isPresent()) {
                    all.add(consultation(sentences, i, clauses, c, body.get(), own));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * Most sentences name nobody who is heard; a proposal and a list of annexes tell of no hearing, nor does an order that
     * says who is to be.
     */
    private static boolean mayTell(Sentence sentence) {
        if (IS_TO_BE.matcher(sentence.text()).find()
                || Rows.isRow(sentence) && Rows.cells(sentence).stream().noneMatch(Rows::isDay)) {
            return false;
        }
        return switch (sentence.block().role()) {
            case PROPOSAL, ANNEXES, SIGNATURES -> false;
            case PREPARATION, REPLIES -> true;
            case HEAD, SUMMARY, BACKGROUND, MATTER, ASSESSMENT, CHILDREN, EQUALITY, ECONOMY, LAW, FOLLOW_UP, OTHER ->
                Hearings.MAY_BE.matcher(sentence.text()).find();
        };
    }

    private static Consultation consultation(
            List<Sentence> sentences, int at, List<Clause> clauses, int c, String body, @Nullable String own) {
        Sentence sentence = sentences.get(at);
        Clause clause = clauses.get(c);
        StringBuilder told = new StringBuilder(clause.text());
        int end = sentence.from() + sentence.text().length();
        boolean open = true;
        for (int next = c + 1; next < clauses.size() && open; next++) {
            open = heard(sentence, clauses.get(next), own).isEmpty();
            told.append(open ? "; " + clauses.get(next).text() : "");
        }
        for (int next = at + 1; next < Math.min(sentences.size(), at + 1 + SENTENCES) && open; next++) {
            open = goesOn(sentence, body, sentences.get(next), own);
            told.append(open ? " " + sentences.get(next).text() : "");
            end = open ? sentences.get(next).from() + sentences.get(next).text().length() : end;
        }
        Optional<Days.Day> day = Days.in(sentence.text()).stream()
                .filter(written -> written.from() >= clause.from()
                        && written.from() < clause.to()
                        && written.completeness() != Days.Completeness.IMPOSSIBLE)
                .findFirst();
        boolean dated = !Days.in(told.toString()).isEmpty()
                || !Days.in(sentence.text()).isEmpty()
                || ROUGHLY.matcher(told).find();
        boolean answered = Rows.isRow(sentence)
                ? Outcomes.inRow(Rows.cells(sentence))
                : Outcomes.in(told.toString().replace(body, "")) || !isAct(sentence.block(), clause.text());
        // A rough time is asked about where it stands; where nothing else is told, that is asked about too.
        boolean roughly = answered && !RelativeTimes.in(clause.text()).isEmpty();
        return new Consultation(
                body,
                sentence,
                clause.from(),
                clause.to(),
                day,
                dated || roughly,
                answered,
                isBare(sentence, clause.text(), body),
                sentence.block().place(sentence.from(), end));
    }

    private static boolean isBare(Sentence sentence, String clause, String body) {
        int subject = clause.indexOf(body);
        SectionRole role = sentence.block().role();
        boolean told = subject >= 0
                && subject < SUBJECT_WITHIN
                && BARE.matcher(clause.substring(subject)).find();
        boolean passive =
                role == SectionRole.PREPARATION && BARE_PASSIVE.matcher(clause).find();
        return role != SectionRole.SUMMARY
                && (told || passive)
                && !NOT.matcher(clause).find();
    }

    /** Whether the next sentence is still about the same body: one that tells of another hearing is not. */
    private static boolean goesOn(Sentence sentence, String body, Sentence next, @Nullable String own) {
        String text = next.text();
        if (next.block().number() != sentence.block().number()) {
            return false;
        }
        boolean unions = UNIONS.matcher(text).find();
        if (isNamedAgain(body, text) || isOfTheOffice(body, text)) {
            return true;
        }
        boolean names = Clause.in(text).stream()
                .anyMatch(clause -> heard(next, clause, own).isPresent());
        if (names && !Days.in(text).isEmpty()
                || unions && !WITH_UNIONS.matcher(body).find()) {
            return false;
        }
        return unions
                || GOES_ON.matcher(text).find()
                || !names
                        && !OF_SOMEBODY_ELSE.matcher(text).find()
                        && Days.in(text).isEmpty();
    }

    /** "Miljönämnden yttrade sig. Miljönämnden har ingen erinran": a day would begin another hearing. */
    private static boolean isNamedAgain(String body, String text) {
        return text.regionMatches(true, 0, body, 0, body.length())
                && Days.in(text).isEmpty();
    }

    /** "Näringslivskontoret har lämnat synpunkter. Kontoret är emot sänkningen." */
    private static boolean isOfTheOffice(String body, String text) {
        return (body.endsWith("kontoret") && text.startsWith("Kontoret ")
                        || body.endsWith("förvaltningen") && text.startsWith("Förvaltningen "))
                && Days.in(text).isEmpty();
    }

    /** Who is heard in the clause. */
    private static Optional<String> heard(Sentence sentence, Clause clause, @Nullable String own) {
        Block block = sentence.block();
        String text = clause.text();
        Matcher council = Hearings.BODY.matcher(text);
        if (council.find()) {
            String body = council.group();
            String around =
                    text.substring(Math.max(0, council.start() - 130), Math.min(text.length(), council.end() + 190));
            if (Hearings.VERB.matcher(around).find() || isLine(block, text) || isDated(block, text)) {
                return Optional.of(body);
            }
        }
        if (Hearings.NEGOTIATION.matcher(text).find()) {
            return Optional.of("Facken");
        }
        if (block.role() != SectionRole.PREPARATION && block.role() != SectionRole.REPLIES) {
            return Optional.empty();
        }
        Matcher other = OTHER.matcher(text);
        while (other.find()) {
            if (!isOwn(other.group(), own) && OTHER_ACT.matcher(text).find()) {
                return Optional.of(other.group());
            }
        }
        Matcher subject = SUBJECT.matcher(text);
        if (clause.from() == 0 && !Days.in(text).isEmpty() && subject.find() && !isOwn(subject.group(1), own)) {
            return Optional.of(subject.group(1));
        }
        Matcher line = LINE.matcher(text);
        return isLine(block, text) && clause.from() == 0 && line.find() && !isOwn(line.group(1), own)
                ? Optional.of(line.group(1).strip())
                : Optional.empty();
    }

    private static boolean isOwn(String body, @Nullable String own) {
        String name = Bodies.normal(body.replaceFirst("s förvaltning$", ""));
        return name.matches("(?:nämnden|förvaltningen|kontoret|styrelsen)")
                || own != null && (own.equals(name) || Bodies.sameOffice(own, name));
    }

    /** Whether the words are those of a hearing: of any other verb with a day it is the answer that is told. */
    private static boolean isAct(Block block, String text) {
        return Hearings.VERB.matcher(text).find()
                || Hearings.NEGOTIATION.matcher(text).find()
                || OTHER_ACT.matcher(text).find()
                || isLine(block, text);
    }

    /** A line of a list that names somebody and a day: {@code Byalaget, den 5 maj 2027: tillstyrker}. */
    private static boolean isLine(Block block, String text) {
        return (block.part() instanceof Part.Item || block.part() instanceof Part.Table)
                && block.role() == SectionRole.PREPARATION
                && LINE.matcher(text).find()
                && !Days.in(text).isEmpty();
    }

    /** In the section on preparation a council with a day was heard, whatever the verb. */
    private static boolean isDated(Block block, String text) {
        return block.role() == SectionRole.PREPARATION && !Days.in(text).isEmpty();
    }
}
