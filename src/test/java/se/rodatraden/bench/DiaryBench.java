package se.rodatraden.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import se.rodatraden.postgres.EmbeddedPostgres;
import se.rodatraden.postgres.EmbeddedSettings;
import se.rodatraden.postgres.Progress;

/**
 * The registrar's lists and searches in a diary of 500,000 matters and 3,000,000 documents, with 20 users at once.
 * Arguments: a directory to work in, and perhaps how many matters.
 */
public final class DiaryBench {
    private static final double MEDIAN_GOAL = 100;
    private static final int MATTERS = 500_000;
    private static final int WARM_UP = 12;
    private static final int REQUESTS = 30;

    private record Page(String name, List<String> addresses) {}

    private DiaryBench() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        int matters = arguments.length > 1 && arguments[1].matches("\\d+") ? Integer.parseInt(arguments[1]) : MATTERS;
        EmbeddedSettings settings =
                new EmbeddedSettings(directory.resolve("server"), directory.resolve("binaries"), true);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings, Progress.SILENT)) {
            long began = System.nanoTime();
            ManyCases diary = ManyCases.diaryInto(server, matters);
            System.out.printf(
                    Locale.ROOT,
                    "%n%,d matters and %,d documents loaded in %.0f s, %s%n",
                    matters,
                    matters * 6,
                    (System.nanoTime() - began) / 1e9,
                    diary.size());
            try (Load load = Load.on(diary, new Cpu(directory.resolve("server/data")))) {
                print(load);
            }
        }
    }

    private static void print(Load load) throws Exception {
        System.out.printf(
                "%nThe diary with %d users at once, ms (goal: median %.0f, no errors)%n", Crowd.USERS, MEDIAN_GOAL);
        System.out.printf(
                "%-34s %8s %8s %8s %14s %14s%n", "", "median", "p99", "errors", "program's CPU", "database's CPU");
        for (Page page : pages()) {
            load.openAsAnalysts(page.addresses(), WARM_UP);
            Measured measured = load.openAsAnalysts(page.addresses(), REQUESTS);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %8.1f %8.1f %8d %14.1f %14.1f  %s%n",
                    page.name(),
                    measured.medianMillis(),
                    measured.p99Millis(),
                    measured.errors(),
                    measured.programMillis(),
                    measured.databaseMillis(),
                    measured.errors() == 0 && measured.medianMillis() <= MEDIAN_GOAL ? "met" : "missed");
        }
    }

    private static List<Page> pages() {
        return List.of(
                new Page("warming up", List.of("/matters", "/matters?q=cykelv%C3%A4gar")),
                new Page("the diary", List.of("/matters")),
                new Page("what is open", List.of("/matters?open=true")),
                new Page(
                        "the diary, fifteen years back",
                        List.of("/matters?after=2009-10-07_ffffffff-ffff-ffff-ffff-ffffffffffff")),
                new Page(
                        "one common word, inflected",
                        List.of("/matters?q=ans%C3%B6kningar", "/matters?q=tj%C3%A4nsteutl%C3%A5tanden")),
                new Page(
                        "two common words",
                        List.of(
                                "/matters?q=bygglov+Almvik",
                                "/matters?q=remissvar+lekplats",
                                "/matters?q=motioner+simhallen")),
                new Page(
                        "words that seldom meet",
                        IntStream.range(1, 20)
                                .mapToObj(n -> "/matters?q=fotografi+Ekehamn+omr%C3%A5de+" + n * 137)
                                .toList()),
                new Page("a part of a compound", List.of("/matters?q=omsorg", "/matters?q=hamn")),
                new Page("nothing found", List.of("/matters?q=pingvin", "/matters?q=pingvin+motion")),
                new Page("a number", List.of("/matters?q=AN+2024/490001", "/matters?q=bn2020%2F400001")),
                new Page("start page, analyst", List.of("/")));
    }
}
