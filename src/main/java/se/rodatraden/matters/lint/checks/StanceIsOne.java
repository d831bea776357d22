package se.rodatraden.matters.lint.checks;

import static se.rodatraden.matters.lint.Category.STANCE_OF_THE_REPLY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.lint.Check;
import se.rodatraden.matters.lint.Finding;
import se.rodatraden.matters.lint.LintedReport;
import se.rodatraden.matters.lint.MatterContext;
import se.rodatraden.matters.lint.Place;
import se.rodatraden.matters.lint.SectionRole;
import se.rodatraden.matters.lint.Severity;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Quotations;
import se.rodatraden.matters.lint.text.Sentence;

/** A reply takes one stance and says so: the same in the summary, in the assessment and in the clauses. */
final class StanceIsOne implements Check {
    private static final Pattern OURS = Patterns.of(
            "^(?:\\S{1,30}\\s){0,6}?(?:förvaltningen|kontoret|nämnden|kommunen|stadsledningskontoret|\\p{L}{3,25}(?:nämnden|kontoret|förvaltningen))\\b|^(?:medborgarförslaget|motionen|förslaget|remissen)\\b|^(?:tillstyrk|avstyrk|avslå|bifall)");
    private static final Pattern WHOLLY = Patterns.of(
            "\\b(?:tillstyrk\\p{L}*|bifall\\p{L}*|stöd\\p{L}*|bakom) (?:\\p{L}+ ){0,3}?(?:i sin helhet|helt|fullt ut|utan förbehåll|i alla delar)\\b");
    private static final Pattern OTHERS = Patterns.of("^(?:\\S{1,25}\\s){0,3}?(?:" + Bodies.COUNCIL
            + "|\\p{L}{0,20}förvaltningsgruppen|samverkansgruppen|motionären|motionärerna|fackliga|rådet)\\b");

    private enum Leaning {
        PARTLY(
                "tillstyrker? (?:\\p{L}+ )?(?:delvis|i huvudsak)|delvis (?:tillstyrk|bifall|ställer)|i huvudsak (?:tillstyrk|positiv)|bifalls? delvis|tillstyrks? delvis|delvis bifall|(?:tillstyrk|bifall)\\p{L}* (?:\\p{L}+ ){0,3}(?:delvis|till en del|i vissa delar|i en del)|tillstyrk\\p{L}* (?:\\p{L}+ )?(?:med|under) (?:förbehåll|vissa|förutsättning)|(?:tillstyrk|avstyrk|bifall|avslå)\\p{L}* (?:\\p{L}+ ){0,3}(?:i (?:den|de) del|(?:den|det) (?:första|andra|tredje) (?:delen|yrkandet|punkten|att-satsen)|(?:yrkande|punkt|att-sats)\\p{L}* \\d)|tillstyrk\\p{L}*[^.;]{0,160}\\b(?:men|medan)\\b[^.;]{0,40}\\bavstyrk\\p{L}*|avstyrk\\p{L}*[^.;]{0,160}\\b(?:men|medan)\\b[^.;]{0,40}\\btillstyrk\\p{L}*"),
        AGAINST(
                "(?<!inte )avstyrk\\p{L}*|(?:ställer|kan) (?:sig )?inte (?:ställa sig )?bakom|inte ställ(?:a|er|de) sig bakom|(?:kan|vill) (?:därför )?inte (?:tillstyrka|stödja|stöda|förorda|rekommendera|biträda|välkomna|instämma)|(?:tillstyrker|stöder|stödjer|förordar|delar|välkomnar) (?:därför |alltså )?inte (?:förslaget|motionen|remissen|planen|medborgarförslaget)|avråder från|motsätter sig|bör (?:därför |alltså )?(?:inte )?avvisas|avvisar (?:förslaget|motionen)|ställer sig (?:\\p{L}+ )?(?:negativ|avvisande|kritisk|tveksam)\\p{L}* till (?:förslaget|motionen|att)|är (?:\\p{L}+ )?kritisk\\p{L}* till förslaget|delar inte (?:motionärens|förslagsställarens)|bör (?:därför |alltså )?(?:inte )?(?:avslås)|bör (?:avslås|inte genomföras|inte införas|inte bifallas)|avslår|avslås|är negativ\\p{L}* till|säger nej till|är emot förslaget|kan inte stödja"),
        FOR(
                "tillstyrk\\p{L}*|ställer sig (?:helt )?(?:bakom|positiv\\p{L}* till)|välkomnar (?:förslaget|motionen|remissen|planen)|bör bifallas|bifalls|bifaller|är (?:\\p{L}+ )?positiv\\p{L}* till|(?:ser|ser i huvudsak) (?:\\p{L}+ )?positivt på (?:förslaget|motionen|planen|remissen|att)|förordar (?:förslaget|att (?:förslaget|motionen))|biträder (?:förslaget|motionen)|har ingenting emot|(?:förslaget|motionen|planen) (?:är (?:bra|välkommet|välkommen)|bör (?:genomföras|antas|stödjas|godkännas))|instämmer i (?:förslaget|motionen)|stöder (?:förslaget|motionen)|stödjer (?:förslaget|motionen)"),
        NO_OBJECTION("inget att invända|inget att erinra|ingen erinran|inga synpunkter på|inga invändningar"),
        ABSTAINS("avstår från att (?:yttra|lämna)|lämnar inget yttrande");

        private final Pattern pattern;

        Leaning(String words) {
            this.pattern = Patterns.of("\\b(?:" + words + ")");
        }
    }

    private record Said(Leaning leaning, Sentence sentence, int from, int to) {
        Place place() {
            return sentence.place(from, to);
        }
    }

    @Override
    public List<Finding> check(LintedReport report) {
        List<Finding> findings = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (Sentence sentence : report.sentences(
                SectionRole.PROPOSAL, SectionRole.SUMMARY, SectionRole.ASSESSMENT, SectionRole.OTHER)) {
            said(sentence).ifPresent(said::add);
        }
        Optional<MatterContext> context = report.context();
        if (context.isPresent()) {
            chosen(context.get(), report, said, findings);
        } else if (report.isReply() && said.isEmpty()) {
            findings.add(missing());
        }
        disagreement(said, findings);
        return findings;
    }

    private static Finding missing() {
        return Finding.of("no-stance", STANCE_OF_THE_REPLY, Severity.WARNING, new Place.WholeReport())
                .remedied();
    }

    private static void chosen(MatterContext context, LintedReport report, List<Said> said, List<Finding> findings) {
        ReplyStance stance = context.stance();
        // A file has its stance in words; in the workspace it is chosen.
        if (report.isReply() && stance == null && (!report.isFile() || said.isEmpty())) {
            findings.add(missing());
        }
        if (stance == null) {
            return;
        }
        @Nullable
        Leaning against = switch (stance) {
            case SUPPORTS -> Leaning.AGAINST;
            case OPPOSES -> Leaning.FOR;
            case PARTLY, NO_OBJECTION, ABSTAINS -> null;
        };
        said.stream()
                .filter(one -> one.leaning() == against)
                .findFirst()
                .ifPresent(one -> findings.add(Finding.of(
                                "stance-differs-from-chosen",
                                STANCE_OF_THE_REPLY,
                                Severity.ERROR,
                                one.place(),
                                one.place().quoted(),
                                stance)
                        .against(stance.name())));
    }

    private static Optional<Said> said(Sentence sentence) {
        String text = sentence.text();
        if (OTHERS.matcher(text).find()
                || (sentence.block().role() != SectionRole.PROPOSAL
                        && !OURS.matcher(text).find())) {
            return Optional.empty();
        }
        for (Leaning leaning : Leaning.values()) {
            Matcher matcher = leaning.pattern.matcher(text);
            if (matcher.find() && !Quotations.covers(text, matcher.start())) {
                return Optional.of(new Said(leaning, sentence, matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Said said) {
        return said.leaning() == Leaning.FOR
                && WHOLLY.matcher(said.sentence().text()).find();
    }

    /** The first is held to be right. A reply that supports in part may well argue against the rest. */
    private static void disagreement(List<Said> said, List<Finding> findings) {
        boolean partly = said.stream().anyMatch(one -> one.leaning() == Leaning.PARTLY);
        if (said.isEmpty()) {
            return;
        }
        Said first = right(said);
        for (Said other : said) {
            boolean opposite = first.leaning() == Leaning.FOR && other.leaning() == Leaning.AGAINST
                    || first.leaning() == Leaning.AGAINST && other.leaning() == Leaning.FOR
                    || first.leaning() == Leaning.NO_OBJECTION && other.leaning() == Leaning.AGAINST;
            boolean wholeAgainstPart = partly
                    && first.leaning() == Leaning.PARTLY
                    && other.leaning() == Leaning.AGAINST
                    && Patterns.of(
                                    "avstyrker (?:motionen|förslaget|planen|remissen|medborgarförslaget)|(?:motionen|förslaget|medborgarförslaget|det) (?:bör |ska |därför )?(?:avslås|avstyrks)(?! i)|avslår (?:motionen|förslaget|medborgarförslaget)(?! i)")
                            .matcher(other.sentence().text())
                            .find();
            boolean partAndWhole = first.leaning() == Leaning.PARTLY && isWhole(other)
                    || isWhole(first) && other.leaning() == Leaning.PARTLY;
            if (partAndWhole) {
                // What is proposed for decision is the stance; what is said otherwise is the slip.
                boolean clause = other.sentence().block().role() == SectionRole.PROPOSAL;
                findings.add(clause ? disagreement(first, other) : disagreement(other, first));
                return;
            }
            if (wholeAgainstPart || (opposite && !partly)) {
                findings.add(disagreement(other, first));
                return;
            }
        }
    }

    /**
     * What most of the report says, else what is proposed for decision, which somebody has weighed word by word. Of two
     * alike the summary's goes first.
     */
    private static Said right(List<Said> said) {
        Said first = said.stream()
                .filter(one -> one.sentence().block().role() == SectionRole.SUMMARY)
                .findFirst()
                .orElse(said.getFirst());
        Optional<Said> clause = said.stream()
                .filter(one -> one.sentence().block().role() == SectionRole.PROPOSAL)
                .findFirst();
        long with =
                said.stream().filter(one -> one.leaning() == first.leaning()).count();
        return clause.filter(_ -> with * 2 <= said.size()).orElse(first);
    }

    private static Finding disagreement(Said slip, Said right) {
        return Finding.of(
                        "stance-disagrees",
                        STANCE_OF_THE_REPLY,
                        Severity.ERROR,
                        slip.place(),
                        slip.sentence().text(),
                        right.sentence().text())
                .against(right.sentence().text());
    }
}
