package se.rodatraden.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Purpose;
import se.rodatraden.evidence.DeidentifiedFact.Answer;
import se.rodatraden.evidence.DeidentifiedFact.Risk;
import se.rodatraden.evidence.DeidentifiedFact.Sex;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.CellEdit;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.domain.dmn.DmnWriter;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.HitPolicy;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.usecase.AdoptGuideline;
import se.rodatraden.guidelines.usecase.DraftGuideline;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.ImportGuideline;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Cast;

/** A municipality with SIG Unga in force from twelve, and a register of made-up facts, made by use cases. */
public final class SomeEvidence {
    private static final LocalDate IN_FORCE = LocalDate.of(2022, 1, 1);
    private static final List<String> DISTRICTS = List.of(
            "Almhult",
            "Bergsta",
            "Centrum",
            "Ekbacken",
            "Hamnen",
            "Kvarnberga",
            "Lillåker",
            "Norrtuna",
            "Söderby",
            "Ängsvik",
            "Österlid");

    private final ApplicationContext context;

    public SomeEvidence(ApplicationContext context) {
        this.context = context;
        Cast.enrol(context.getBean(Organisation.class));
    }

    public Actor.Person person(Role role) {
        return context.getBean(ActorDirectory.class)
                .bySubject(Cast.subject(role))
                .orElseThrow();
    }

    public <T> T as(Role role, Supplier<T> work) {
        return CurrentActor.callAs(person(role), Purpose.FOLLOW_UP_FIGURES, work::get);
    }

    public void sigFromTwelve() {
        as(Role.ANALYST, () -> {
            GuidelineVersionId first = context.getBean(ImportGuideline.class)
                    .bringIn(GuidelineKey.SIG_UNGA, "SIG Unga", "Vilka unga som kan få en social insatsgrupp.", file())
                    .found()
                    .orElseThrow();
            DecisionRef decision =
                    new DecisionRef("Kommunfullmäktige", new DiaryNumber("KS 2021/77"), IN_FORCE, "§ 14");
            context.getBean(AdoptGuideline.class).adopt(first, decision, IN_FORCE);
            return first;
        });
    }

    /** The demand of the motion: from a lower age, the rows below following. */
    public GuidelineVersionId draftFrom(int age) {
        return as(Role.ANALYST, () -> {
            GuidelineVersionId draft = context.getBean(DraftGuideline.class)
                    .draft(
                            GuidelineKey.SIG_UNGA,
                            "SIG från %d år".formatted(age),
                            new Demand(UUID.randomUUID(), "SIG ska erbjudas från %d år".formatted(age)));
            lower(draft, 12, age);
            return draft;
        });
    }

    /** From a lower age too, and only for those in compulsory school: of which no fact says anything. */
    public GuidelineVersionId draftAskingForSchool(int age) {
        DecisionTable asking = SomeTables.asking(
                SomeTables.shipped("sig-unga"),
                new InputClause("school", "school", "Skolform", ValueType.oneOf("grundskola", "gymnasium")),
                "r1",
                "\"grundskola\"");
        GuidelineVersionId draft = brought(asking, "SIG i grundskolan från %d år".formatted(age));
        rewrite(draft, 12, age);
        return draft;
    }

    /** Asks for nothing that facts say. */
    public GuidelineVersionId draftAskingForSchoolAlone() {
        DecisionTable sig = SomeTables.shipped("sig-unga");
        return brought(
                SomeTables.table(
                        HitPolicy.UNIQUE,
                        List.of(new InputClause("school", "school", "Skolform", ValueType.BOOLEAN)),
                        sig.outputs().subList(0, 1),
                        "true | \"möjlig\"",
                        "false | \"utanför\""),
                "SIG efter skolform");
    }

    private GuidelineVersionId brought(DecisionTable table, String title) {
        return as(
                Role.ANALYST,
                () -> context.getBean(ImportGuideline.class)
                        .bringIn(GuidelineKey.SIG_UNGA, title, "", DmnWriter.write(table))
                        .found()
                        .orElseThrow());
    }

    public void rewrite(GuidelineVersionId draft, int from, int to) {
        as(Role.ANALYST, () -> {
            lower(draft, from, to);
            return draft;
        });
    }

    private void lower(GuidelineVersionId draft, int from, int to) {
        context.getBean(EditDraft.class)
                .edit(
                        draft,
                        List.of(
                                cell("r1", inside(from), inside(to)),
                                cell("r2", inside(from), inside(to)),
                                cell("r3", below(from), below(to)),
                                cell("r4", below(from), below(to))));
    }

    private static String inside(int age) {
        return "[%d..20]".formatted(age);
    }

    /** From six, as the guideline has it, as long as anybody is left below. */
    private static String below(int age) {
        return "[%d..%d]".formatted(age > 6 ? 6 : 0, age - 1);
    }

    private static CellEdit cell(String row, String was, String text) {
        return new CellEdit(new CellAddress(row, "age"), was, text);
    }

    public void facts(int number, long seed, LocalDate asOf) {
        Random random = new Random(seed);
        RecordFact record = context.getBean(RecordFact.class);
        as(
                Role.SOCIAL_WORKER,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> {
                    for (int i = 0; i < number; i++) {
                        record.record(fact(random, asOf));
                    }
                    return Optional.empty();
                }));
    }

    private static DeidentifiedFact fact(Random random, LocalDate asOf) {
        int age = Math.clamp((int) Math.round(13.8 + 3.1 * random.nextGaussian()), 4, 21);
        int district = Math.min(random.nextInt(11), random.nextInt(15));
        return new DeidentifiedFact(
                new UUID(random.nextLong(), random.nextLong()),
                asOf,
                2022 + random.nextInt(2),
                1 + random.nextInt(4),
                age,
                random.nextInt(150) == 0 ? null : DISTRICTS.get(district),
                random.nextBoolean() ? Sex.BOY : Sex.GIRL,
                List.of(Risk.HIGH, Risk.HIGH, Risk.MEDIUM, Risk.MEDIUM, Risk.LOW, Risk.NOT_SET)
                        .get(random.nextInt(6)),
                random.nextInt(9) == 0 ? Answer.NO : Answer.YES,
                random.nextInt(12) == 0 ? Answer.UNKNOWN : Answer.YES,
                random.nextBoolean() ? Set.of("komet-3-11") : Set.of(),
                null,
                false,
                null);
    }

    private static byte[] file() {
        try {
            return new ClassPathResource("guidelines/sig-unga.dmn").getContentAsByteArray();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
