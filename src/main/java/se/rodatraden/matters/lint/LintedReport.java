package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.BodyAcronyms;
import se.rodatraden.matters.lint.text.Consultation;
import se.rodatraden.matters.lint.text.Consultations;
import se.rodatraden.matters.lint.text.DatedLines;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Rows;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;
import se.rodatraden.matters.lint.text.Timeline;

/** A report with all that the checks ask of it, worked out once. */
public final class LintedReport {
    private static final Pattern REPLY = Patterns.of(
            "svar på (?:\\p{L}+ )?remiss|remissvar|yttrande (?:över|angående|om)\\b|svar på (?:\\p{L}+ )?motion|svar på begäran om yttrande");

    private final ReportText text;
    private final Knowledge knowledge;
    private final @Nullable MatterContext context;
    private final Optional<LocalDate> date;
    private final SwedishWords words;
    private final List<Knowledge.MatterType> kinds;
    private final ReportSentences sentences;
    private final Set<Integer> snapshots;
    private final List<Block> clauses;
    private final OwnOrganisation own;
    private final List<Consultation> consultations;
    private final List<DatedLines.DatedLine> datedLines;
    private final Timeline timeline;
    private final BodyAcronyms acronyms;
    private final Map<String, List<Actor>> actors = new ConcurrentHashMap<>();

    /**
     * @param context null when nothing is known but the text
     * @param date on which it is judged; null for the date that it bears
     * @param kind of matter, by its key in the knowledge; null for what the title tells
     */
    public LintedReport(
            ReportText text,
            Knowledge knowledge,
            @Nullable MatterContext context,
            @Nullable LocalDate date,
            @Nullable String kind,
            SwedishWords words) {
        this.text = text;
        this.knowledge = knowledge;
        this.context = context;
        this.words = words;
        this.date = Optional.ofNullable(date).or(() -> ReportDay.in(text));
        this.kinds = kind == null
                ? knowledge.typesOf(text.title())
                : knowledge.type(kind).stream().toList();
        this.sentences = new ReportSentences(text);
        this.snapshots = Snapshots.in(text.blocks());
        this.clauses = ProposedClauses.in(text);
        this.own = OwnOrganisation.of(
                text.blocks(),
                context == null
                        ? OwnBody.of(blocks(SectionRole.HEAD), blocks(SectionRole.PROPOSAL))
                        : Optional.of(Bodies.normal(context.body())));
        this.acronyms = BodyAcronyms.of(text.blocks().stream().map(Block::text));
        List<Sentence> told = sentences.ofTheMatter();
        this.consultations = Consultations.of(told, own.body().orElse(null));
        this.datedLines = DatedLines.of(text.blocks());
        this.timeline = Timeline.of(
                told.stream().filter(this::tellsOfAStep).toList(),
                consultations,
                own.body().orElse(null));
    }

    /** A row outside the head tells of a step only where somebody was heard. */
    private boolean tellsOfAStep(Sentence one) {
        return !Rows.isRow(one)
                || one.block().role() == SectionRole.HEAD
                || consultations.stream().anyMatch(heard -> heard.sentence().equals(one));
    }

    public ReportText text() {
        return text;
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Optional<MatterContext> context() {
        return Optional.ofNullable(context);
    }

    public Optional<LocalDate> date() {
        return date;
    }

    public SwedishWords words() {
        return words;
    }

    public List<Knowledge.MatterType> kinds() {
        return kinds;
    }

    /** Sentences of paragraphs and lists, in reading order. */
    public List<Sentence> sentences() {
        return sentences.all();
    }

    /** The rows of tables, each with a space where a column ends; not their first ones. */
    public List<Sentence> rows() {
        return sentences.rows();
    }

    /** Those of one block, in reading order. */
    public List<Sentence> sentencesOf(Block block) {
        return sentences.of(block);
    }

    /**
     * Whether the letters stand anywhere in the sentences, in any case: asked before a pattern is made of them, which
     * takes longer.
     *
     * @param letters in small letters
     */
    public boolean mentions(String letters) {
        return sentences.mention(letters);
    }

    public List<Sentence> sentences(SectionRole... roles) {
        return sentences.in(List.of(roles));
    }

    public List<Block> blocks(SectionRole role) {
        return text.blocks().stream()
                .filter(block -> block.role() == role && !block.isMargin())
                .toList();
    }

    /** The clauses of the proposed decision: its numbered lines, else its paragraphs. */
    public List<Block> clauses() {
        return clauses;
    }

    /** Whether it was read from a file; else it is written in the workspace, where the program itself does a part. */
    public boolean isFile() {
        return text.file() != null;
    }

    /** Whether it stands in a saved set of figures that the program has printed with its receipt. */
    public boolean isOfSnapshot(Block block) {
        return snapshots.contains(block.number());
    }

    /** Where the proposed decision stands. */
    public Place proposal() {
        if (context != null && !isFile()) {
            return new Place.Section(context.proposal());
        }
        return blocks(SectionRole.PROPOSAL).stream()
                .findFirst()
                .<Place>map(block -> new Place.Section(block.section()))
                .orElse(new Place.WholeReport());
    }

    /** Who was heard, as the text tells of it. */
    public List<Consultation> consultations() {
        return consultations;
    }

    /** Who is named in the text as one who can do something; asked by many checks, and read once. */
    public List<Actor> actors(String text) {
        return actors.computeIfAbsent(text, acronyms::actors);
    }

    /** Each day or period with the words around it, in prose and in tables. */
    public List<DatedLines.DatedLine> datedLines() {
        return datedLines;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Whether it answers somebody who has asked. */
    public boolean isReply() {
        return context == null
                ? REPLY.matcher(text.title()).find()
                        || kinds.stream().anyMatch(kind -> kind.key().equals("referral"))
                : context.kind() == MatterKind.REFERRAL;
    }

    /** The body that the report is written to and that decides. */
    public Optional<String> ownBody() {
        return own.body();
    }

    /** The office that writes, where the head of a page tells it. */
    public Optional<String> office() {
        return own.office();
    }

    /** The municipality that writes, in the genitive as in {@code Ljungviks kommun}, where its head tells it. */
    public Optional<String> municipality() {
        return own.municipality();
    }

    /** Whether the name is that of the body that decides, or of the office that writes. */
    public boolean isOwn(String body) {
        return own.has(body);
    }

    /** One of another municipality; in Ljungvik is not elsewhere when Ljungvik writes. */
    public boolean isElsewhere(String sentence, int to) {
        return own.isElsewhere(sentence, to);
    }
}
