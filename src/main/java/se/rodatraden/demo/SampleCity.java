package se.rodatraden.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.access.Organisation;
import se.rodatraden.demo.store.CalendarStore;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.postgres.StartupRefusedException;

/**
 * Builds the fictional city of Ekehamn, once for each database: the offices, the older matter that made the
 * guideline in force, the children since then, and the matter that is to be worked through.
 */
@Component
@Profile("demo")
final class SampleCity implements SampleMunicipality {
    /** More than processors: every step of a child's case is a commit, and waits for the disk. */
    private static final int WORKERS = 4;

    private static final int REPORTED_EVERY = 240;

    private final CalendarStore calendarStore;
    private final DemoCalendar calendar;
    private final Organisation organisation;
    private final Stage stage;
    private final SampleStaff staff;
    private final OlderMatter olderMatter;
    private final SampleCasework casework;
    private final FeaturedChildren featuredChildren;
    private final SigMatter sigMatter;
    private final int size;

    /** @param size how many children; the tests build a smaller city */
    SampleCity(
            CalendarStore calendarStore,
            DemoCalendar calendar,
            Organisation organisation,
            Stage stage,
            SampleStaff staff,
            OlderMatter olderMatter,
            SampleCasework casework,
            FeaturedChildren featuredChildren,
            SigMatter sigMatter,
            @Value("${rodatraden.demo.children:2440}") int size) {
        this.calendarStore = calendarStore;
        this.calendar = calendar;
        this.organisation = organisation;
        this.stage = stage;
        this.staff = staff;
        this.olderMatter = olderMatter;
        this.casework = casework;
        this.featuredChildren = featuredChildren;
        this.sigMatter = sigMatter;
        this.size = size;
    }

    @Override
    public void buildOnce(Progress progress) {
        if (calendarStore.isUnfinished()) {
            throw new UnfinishedSampleException();
        }
        calendarStore.today().ifPresentOrElse(calendar::moveTo, () -> build(progress));
    }

    @Override
    public void stopBuilding() {
        stage.close();
    }

    @Override
    public List<DemoAccount> accounts() {
        return Stream.concat(SampleStaff.CAST.stream(), SampleStaff.OFFICES.stream())
                .toList();
    }

    private void build(Progress progress) {
        refuseBesideOthers();
        calendarStore.begin(calendar.today());
        progress.at(Part.OFFICES, 0);
        staff.found();
        progress.at(Part.OLDER_MATTER, 2);
        olderMatter.carryThrough();
        children(progress);
        featuredChildren.register();
        progress.at(Part.MATTER_TO_WORK_THROUGH, 94);
        sigMatter.prepare();
        calendarStore.finish(OffsetDateTime.now(calendar));
        progress.at(Part.READY, 100);
    }

    private void refuseBesideOthers() {
        if (Stream.of(Organisation.Kind.values())
                .anyMatch(kind -> !organisation.compartments(kind).isEmpty())) {
            throw new StartupRefusedException(
                    "I katalogen finns redan en organisation som inte är exempelkommunen. Välj en annan med --data, eller radera den med --reset.",
                    "The directory holds an organisation that is not the sample municipality. Choose another with --data, or erase it with --reset.");
        }
    }

    /**
     * Each district has one worker, so that the unit's numbers come in order; the largest come first, so that the
     * workers end at about the same time.
     */
    private void children(Progress progress) {
        Map<SampleOrganisation.District, List<PlannedChild>> planned = ChildHistories.draw(size);
        AtomicInteger carried = new AtomicInteger();
        List<Future<?>> districts = new ArrayList<>();
        // Closing it waits for them all, and is no wait that the framework interrupts when the program is to end.
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            planned.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(SampleOrganisation.District::share)
                            .reversed()))
                    .forEach(district -> districts.add(workers.submit(() -> {
                        CompartmentId unit = casework.unitOf(district.getKey());
                        for (PlannedChild child : district.getValue()) {
                            casework.carry(district.getKey(), unit, child);
                            int done = carried.incrementAndGet();
                            if (done % REPORTED_EVERY == 0) {
                                progress.at(Part.CHILDREN, 6 + done * 88 / size);
                            }
                        }
                    })));
        }
        try {
            for (Future<?> district : districts) {
                district.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sample municipality was not finished", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BuildingStoppedException stopped) {
                throw stopped;
            }
            throw new IllegalStateException("the sample municipality could not be built", e.getCause());
        }
    }
}
