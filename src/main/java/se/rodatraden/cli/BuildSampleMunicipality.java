package se.rodatraden.cli;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.rodatraden.demo.SampleMunicipality;

/**
 * Builds the sample municipality before the web server opens: nobody meets half a city. Whoever presses Ctrl-C meanwhile
 * gets the prompt back when the step that is being taken is done.
 */
@Component
@Profile("demo")
final class BuildSampleMunicipality implements SmartLifecycle {
    private final ObjectProvider<SampleMunicipality> municipality;
    private final ObjectProvider<SampleMunicipality.Progress> progress;
    private final boolean wanted;
    private volatile boolean running;

    BuildSampleMunicipality(
            ObjectProvider<SampleMunicipality> municipality,
            ObjectProvider<SampleMunicipality.Progress> progress,
            @Value("${rodatraden.demo.build:false}") boolean wanted) {
        this.municipality = municipality;
        this.progress = progress;
        this.wanted = wanted;
    }

    /** Long before the web server, whose phase is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (wanted) {
            SampleMunicipality.Progress listener = progress.getIfAvailable(() -> (part, percent) -> {});
            municipality.ifAvailable(sample -> build(sample, listener));
        }
        running = true;
    }

    private static void build(SampleMunicipality sample, SampleMunicipality.Progress listener) {
        // The framework's own hook waits for the start to end, which this makes it do.
        Thread stops = new Thread(
                () -> {
                    listener.stops();
                    sample.stopBuilding();
                },
                "stops the building");
        try {
            Runtime.getRuntime().addShutdownHook(stops);
        } catch (IllegalStateException e) {
            sample.stopBuilding(); // the program is ending already
        }
        try {
            sample.buildOnce(listener);
        } finally {
            forget(stops);
        }
    }

    private static void forget(Thread stops) {
        try {
            Runtime.getRuntime().removeShutdownHook(stops);
        } catch (IllegalStateException e) {
            return; // the program is ending, and it has been or is being called
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
