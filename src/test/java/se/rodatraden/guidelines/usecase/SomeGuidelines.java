package se.rodatraden.guidelines.usecase;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.TestDatabase;
import se.rodatraden.Wired;
import se.rodatraden.access.Organisation;
import se.rodatraden.guidelines.Demand;
import se.rodatraden.guidelines.GuidelineKey;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.InterventionChoices;
import se.rodatraden.guidelines.domain.SomeTables;
import se.rodatraden.guidelines.store.CatalogueStore;
import se.rodatraden.guidelines.store.DraftBook;
import se.rodatraden.guidelines.store.ExampleStore;
import se.rodatraden.guidelines.store.GuidelineStore;
import se.rodatraden.guidelines.store.ModelBook;
import se.rodatraden.guidelines.store.ShippedGuidelines;
import se.rodatraden.guidelines.store.StartBoundFile;
import se.rodatraden.guidelines.store.UnfinishedCells;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.DecisionRef;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;

/** The module's use cases on a test's database, with an analyst who works and a social worker who reads. */
final class SomeGuidelines implements AutoCloseable {
    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);

    final Wired wired;
    final Actor analyst;
    final Actor otherAnalyst;
    final Actor worker;

    SomeGuidelines(TestDatabase database) {
        // No body decides in the tests of this module, which knows no politics; what decides keeps the rule.
        database.asOwner()
                .sql("alter table guidelines.guideline_version disable trigger adopted_by_a_decision")
                .update();
        database.asOwner()
                .sql("alter table guidelines.guideline_version disable trigger replaced_by_a_decision")
                .update();
        wired = new Wired(
                database,
                ModelBook.class,
                GuidelineStore.class,
                UnfinishedCells.class,
                StartBoundFile.class,
                DraftBook.class,
                ExampleStore.class,
                CatalogueStore.class,
                ShippedGuidelines.class,
                ReadGuidelines.class,
                ImportGuideline.class,
                DraftGuideline.class,
                OpenDraft.class,
                EditDraft.class,
                KeepExamples.class,
                AnalysedTables.class,
                ReadVersion.class,
                AdoptGuideline.class,
                StartDraft.class,
                RejectDraft.class,
                LoadCatalogue.class,
                ReadCatalogue.class,
                LayOutChoices.class);
        CompartmentId board = wired.callAs(
                new Actor.SystemPurpose("test"),
                () -> wired.get(Organisation.class)
                        .foundCompartment("ks", "Kommunstyrelsen", Organisation.Kind.AUTHORITY, null));
        analyst = person("analyst", Role.ANALYST, board);
        otherAnalyst = person("other", Role.ANALYST, board);
        worker = person("worker", Role.SOCIAL_WORKER, board);
    }

    private Actor person(String subject, Role role, CompartmentId compartment) {
        StaffId staff = wired.callAs(
                new Actor.SystemPurpose("test"),
                () -> wired.get(Organisation.class).enrol(subject, "Ada " + subject, "Handläggare"));
        return new Actor.Person(
                staff, "Ada " + subject, List.of(new Actor.Office(role, compartment, "Kommunstyrelsen")));
    }

    Guidelines guidelines() {
        return wired.get(Guidelines.class);
    }

    InterventionChoices choices() {
        return wired.get(InterventionChoices.class);
    }

    /** A shipped guideline as a draft of its own. */
    GuidelineVersionId imported(GuidelineKey key) {
        byte[] file = SomeTables.bytes("/guidelines/" + key + ".dmn");
        return wired.callAs(
                analyst,
                () -> wired.get(ImportGuideline.class)
                        .bringIn(key, "Riktlinje " + key, "", file)
                        .found()
                        .orElseThrow());
    }

    GuidelineVersionId inForce(GuidelineKey key, LocalDate from) {
        GuidelineVersionId id = imported(key);
        wired.as(analyst, () -> wired.get(AdoptGuideline.class).adopt(id, decision(from), from));
        return id;
    }

    GuidelineVersionId draft(GuidelineKey key) {
        Demand demand =
                new Demand(UUID.nameUUIDFromBytes("motion".getBytes(StandardCharsets.UTF_8)), "SIG från åtta år");
        return wired.callAs(analyst, () -> wired.get(DraftGuideline.class).draft(key, "SIG från åtta år", demand));
    }

    void catalogue() {
        wired.as(analyst, () -> wired.get(LoadCatalogue.class).load(new ClassPathResource(LoadCatalogue.SHIPPED)));
    }

    static DecisionRef decision(LocalDate day) {
        return new DecisionRef("Kommunfullmäktige", new DiaryNumber("KS 2021/77"), day, "§ 14");
    }

    @Override
    public void close() {
        wired.close();
    }
}
