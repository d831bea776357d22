package se.rodatraden.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** Twenty users of one profession, who all open the same kind of page at the same time, again and again. */
final class Crowd {
    static final int USERS = 20;

    private final List<String> subjects = new ArrayList<>();
    private final List<Visitor> visitors = new ArrayList<>();

    /** @param profession what the users' sign-in names begin with */
    static Crowd signedIn(String base, String profession) throws IOException {
        Crowd crowd = new Crowd();
        for (int user = 1; user <= USERS; user++) {
            crowd.subjects.add(profession + "-" + user);
            crowd.visitors.add(Visitor.signedIn(base, profession + "-" + user));
        }
        return crowd;
    }

    /**
     * Every user opens the page that many times.
     *
     * @param addresses what a user opens, in turn
     * @param pause between a page and the next, from half of it to one and a half; with {@link Duration#ZERO} there are
     *     always twenty requests on their way
     */
    Measured open(Function<String, List<String>> addresses, int times, Duration pause, Cpu cpu)
            throws InterruptedException, ExecutionException {
        LongAdder spent = new LongAdder();
        List<Callable<long[]>> visits = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            Visitor visitor = visitors.get(user);
            List<String> paths = addresses.apply(subjects.get(user));
            Random reading = new Random(user);
            visits.add(() -> {
                long[] nanos = new long[times];
                for (int turn = 0; turn < times; turn++) {
                    Thread.sleep((long) (pause.toMillis() * (0.5 + reading.nextDouble())));
                    nanos[turn] = visitor.open(paths.get(turn % paths.size()));
                }
                spent.add(Cpu.ofThisThread());
                return nanos;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(USERS)) {
            Cpu.Reading before = cpu.read();
            List<long[]> times20 = new ArrayList<>();
            for (Future<long[]> visit : threads.invokeAll(visits)) {
                times20.add(visit.get());
            }
            return Measured.of(times20, cpu.read().since(before).without(spent.sum()));
        }
    }
}
