package se.rodatraden.matters.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.documents.reading.Part;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.lint.text.Actors;
import se.rodatraden.matters.lint.text.Actors.Actor;
import se.rodatraden.matters.lint.text.Bodies;
import se.rodatraden.matters.lint.text.Consultation;
import se.rodatraden.matters.lint.text.Consultations;
import se.rodatraden.matters.lint.text.DatedLines;
import se.rodatraden.matters.lint.text.Days;
import se.rodatraden.matters.lint.text.Patterns;
import se.rodatraden.matters.lint.text.Rows;
import se.rodatraden.matters.lint.text.Sentence;
import se.rodatraden.matters.lint.text.SwedishWords;
import se.rodatraden.matters.lint.text.Timeline;

/** A report with all that the checks ask of it, worked out once. */
public final class LintedReport {
    private static final Pattern REPLY = Patterns.of(
            "svar på (?:\\p{L}+ )?remiss|remissvar|yttrande (?:över|angående|om)\\b|svar på (?:\\p{L}+ )?motion|svar på begäran om yttrande");
    /** What stands before the clauses and is none: it ends where they begin. */
    private static final Pattern LEADS_IN =
            Patterns.of("(?s).{0,120}(?:beslutar|föreslår)(?:[^.]{0,60}:|[^.]{0,60}(?:följande|att)[.:]?|\\.)?");

    /** "(tjänstledig 1 juni–30 september 2026)": of whoever is named in the head, and not of the report. */
    private static final Pattern ASIDE = Patterns.of("\\([^)]{0,120}\\)");

    /** In a table of the head: "Motionen väckt", "Svar senast". */
    private static final Pattern OF_A_STEP = Patterns.of(
            "^[^\\d]{0,60}\\b(?:väckt|inkom\\p{L}*|mottag\\p{L}*|svar|senast|remiss\\p{L}*|sammanträd\\p{L}*|möte|behandlas|avgörs|beslutas|läses|tas upp|nämnddag|granskning\\p{L}*|uppdrag\\p{L}*|budget\\p{L}*)\\b");
    /** "Hammarsund den 5 oktober 2026" as a line of its own. */
    private static final Pattern SIGNED_AT = Pattern.compile(
            "\\p{Lu}[\\p{L}-]{2,30}(?:\\s\\p{L}{2,20})?,?\\s(?:den\\s)?(?:\\d{1,2}\\s\\p{Ll}{3,9}\\s20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)\\.?");

    private static final Pattern SIGNED_ON = Patterns.of(
            "\\b(?:undertecknat|undertecknad|signerat|signerad)\\s(?:den\\s)?(?:\\d{1,2}\\s\\p{L}{3,9}\\s20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)");

    private final ReportText text;
    private final Knowledge knowledge;
    private final @Nullable MatterContext context;
    private final @Nullable LocalDate date;
    private final SwedishWords words;
    private final List<MatterKindOf> kinds;
    private final List<Sentence> sentences;
    private final List<Sentence> rows;
    private final Map<Integer, List<Sentence>> byBlock;
    private final String inSmallLetters;
    private final Set<Integer> snapshots;
    private final List<Block> clauses;
    private final List<Consultation> consultations;
    private final List<DatedLines.DatedLine> datedLines;
    private final Optional<String> own;
    private final Optional<String> office;
    private final Timeline timeline;
    private final Map<String, List<Actor>> actors = new ConcurrentHashMap<>();

    private record MatterKindOf(Knowledge.MatterType type) {}

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
        this.date = date != null ? date : datedOn(text);
        this.kinds = (kind == null
                        ? knowledge.typesOf(text.title())
                        : knowledge.type(kind).stream().toList())
                .stream().map(MatterKindOf::new).toList();
        this.sentences = text.blocks().stream()
                .filter(Block::isProse)
                .flatMap(block -> Sentence.in(block).stream())
                .toList();
        this.rows =
                text.blocks().stream().flatMap(block -> Rows.in(block).stream()).toList();
        this.byBlock = sentences.stream()
                .collect(Collectors.groupingBy(sentence -> sentence.block().number()));
        this.inSmallLetters = sentences.stream()
                .map(sentence -> sentence.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
        this.snapshots = Snapshots.in(text.blocks());
        this.clauses = clauses(text);
        this.own = toldBody();
        this.office = OwnBody.office(text.blocks());
        List<Sentence> told = told();
        this.consultations = Consultations.of(told, own.orElse(null));
        this.datedLines = DatedLines.of(text.blocks());
        this.timeline = Timeline.of(
                told.stream()
                        .filter(one -> !Rows.isRow(one)
                                || one.block().role() == SectionRole.HEAD
                                || consultations.stream()
                                        .anyMatch(heard -> heard.sentence().equals(one)))
                        .toList(),
                consultations,
                own.orElse(null));
    }

    /** What tells of the steps of the matter: sentences, the rows of a table in the head, and those of a table of who was heard. */
    private List<Sentence> told() {
        return Stream.concat(
                        sentences.stream(),
                        rows.stream()
                                .filter(row -> row.block().role() == SectionRole.HEAD
                                        || row.block().role() == SectionRole.PREPARATION))
                .sorted(Comparator.comparingInt((Sentence one) -> one.block().number())
                        .thenComparingInt(Sentence::from))
                .toList();
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
        return Optional.ofNullable(date);
    }

    public SwedishWords words() {
        return words;
    }

    public List<Knowledge.MatterType> kinds() {
        return kinds.stream().map(MatterKindOf::type).toList();
    }

    /** Sentences of paragraphs and lists, in reading order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The rows of tables, each with a space where a column ends; not their first ones. */
    public List<Sentence> rows() {
        return rows;
    }

    /** Those of one block, in reading order. */
    public List<Sentence> sentencesOf(Block block) {
        return byBlock.getOrDefault(block.number(), List.of());
    }

    /**
     * Whether the letters stand anywhere in the sentences, in any case: asked before a pattern is made of them, which
     * takes longer.
     *
     * @param letters in small letters
     */
    public boolean mentions(String letters) {
        return inSmallLetters.contains(letters);
    }

    public List<Sentence> sentences(SectionRole... roles) {
        List<SectionRole> wanted = Arrays.asList(roles);
        return sentences.stream()
                .filter(sentence -> wanted.contains(sentence.block().role()))
                .toList();
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
        return actors.computeIfAbsent(text, Actors::in);
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
                        || kinds.stream().anyMatch(kind -> kind.type().key().equals("referral"))
                : context.kind() == MatterKind.REFERRAL;
    }

    /** The body that the report is written to and that decides. */
    public Optional<String> ownBody() {
        return own;
    }

    /** The office that writes, where the head of a page tells it. */
    public Optional<String> office() {
        return office;
    }

    /** Whether the name is that of the body that decides, or of the office that writes. */
    public boolean isOwn(String body) {
        String place = Bodies.placeOf(body);
        String ours = office.map(Bodies::placeOf).orElse("");
        // "Norra Hamnens stadsdelsnämnd", where the office of another district writes.
        if (!place.isEmpty() && !ours.isEmpty() && !place.equals(ours)) {
            return false;
        }
        return own.filter(name -> Bodies.sameOffice(name, body)).isPresent()
                || office.filter(body::equals).isPresent();
    }

    /** One of another municipality; in Ljungvik is not elsewhere when Ljungvik writes. */
    public boolean isElsewhere(String sentence, int to) {
        String after = sentence.substring(to);
        return Bodies.isElsewhere(sentence, to)
                && municipality()
                        .filter(place -> after.startsWith(" i " + place.replaceFirst("s$", "")))
                        .isEmpty();
    }

    /** The municipality that writes, in the genitive as in {@code Ljungviks kommun}, where its head tells it. */
    public Optional<String> municipality() {
        return OwnBody.municipality(text.blocks());
    }

    private Optional<String> toldBody() {
        if (context != null) {
            return Optional.of(Bodies.normal(context.body()));
        }
        return OwnBody.of(blocks(SectionRole.HEAD), blocks(SectionRole.PROPOSAL));
    }

    private static List<Block> clauses(ReportText text) {
        List<Block> all = text.blocks().stream()
                .filter(block -> block.role() == SectionRole.PROPOSAL && block.isProse())
                .toList();
        List<Block> items =
                all.stream().filter(block -> block.part() instanceof Part.Item).toList();
        if (!items.isEmpty()) {
            return items;
        }
        return all.stream()
                .filter(block -> !LEADS_IN.matcher(block.text().strip()).matches())
                .toList();
    }

    /**
     * The day in the head of the first page, else the first in the head of the text that is not said to be of a step; else the one
     * beside the place where it is signed.
     */
    private static @Nullable LocalDate datedOn(ReportText text) {
        List<Block> head = new ArrayList<>();
        text.blocks().stream().filter(Block::isMargin).forEach(head::add);
        text.blocks().stream()
                .filter(block -> block.role() == SectionRole.HEAD && !block.isMargin())
                .limit(12)
                .forEach(head::add);
        List<String> lines = head.stream()
                .flatMap(block -> ASIDE.matcher(block.text()).replaceAll(" ").lines())
                .toList();
        return firstDay(lines.stream().filter(line -> !OF_A_STEP.matcher(line).find()))
                .or(() -> firstDay(text.blocks().stream()
                        .filter(block -> block.part() instanceof Part.Paragraph
                                && block.role() != SectionRole.ANNEXES
                                && (SIGNED_AT.matcher(block.text().strip()).matches()
                                        || SIGNED_ON.matcher(block.text()).find()))
                        .map(Block::text)))
                .or(() -> firstDay(lines.stream()))
                .orElse(null);
    }

    private static Optional<LocalDate> firstDay(Stream<String> lines) {
        return lines.flatMap(line -> Days.in(line).stream())
                .flatMap(day -> Optional.ofNullable(day.day()).stream())
                .findFirst();
    }
}
