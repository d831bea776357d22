package se.rodatraden.bench;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import se.rodatraden.evidence.usecase.files.CsvFile;
import se.rodatraden.evidence.usecase.files.FactsRead;
import se.rodatraden.evidence.usecase.files.FileFaults;
import se.rodatraden.evidence.usecase.files.FileReading;
import se.rodatraden.evidence.usecase.files.SimulateFile;
import se.rodatraden.evidence.usecase.files.SimulateFile.Breakdown;
import se.rodatraden.evidence.usecase.files.SimulatedFigures;
import se.rodatraden.guidelines.domain.dmn.DmnReader;
import se.rodatraden.guidelines.domain.table.DecisionTable;

/** A what-if of a million facts from a CSV file, beside the mere reading of the same file, row by row. */
final class FactsFileBench {
    private static final int FACTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final Path SIG = Path.of("src/main/resources/guidelines/sig-unga.dmn");

    /** Looks at every cell, so that none is left unread. */
    private static final class Letters implements CsvFile.Rows {
        private long number;

        @Override
        public void columns(List<String> names) {}

        @Override
        public void row(long line, List<String> cells) {
            for (String cell : cells) {
                number += cell.length();
            }
        }
    }

    private FactsFileBench() {}

    static void print(Path directory) throws IOException {
        Path file = written(directory.resolve("facts.csv"));
        DecisionTable baseline =
                DmnReader.readTable(Files.readAllBytes(SIG)).found().orElseThrow();
        DecisionTable draft = DmnReader.readTable(Files.readString(SIG)
                        .replace("[12..20]", "[8..20]")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .found()
                .orElseThrow();
        SimulateFile.Question question =
                new SimulateFile.Question(baseline, draft, Optional.empty(), EnumSet.allOf(Breakdown.class), 5);
        double lines = Double.POSITIVE_INFINITY;
        double facts = Double.POSITIVE_INFINITY;
        double whole = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            lines = Math.min(lines, millis(file, FactsFileBench::readRows));
            facts = Math.min(facts, millis(file, FactsFileBench::readFacts));
            whole = Math.min(whole, millis(file, in -> simulate(question, in)));
        }
        System.out.printf(
                Locale.ROOT,
                "%nA what-if of %,d facts from a CSV file of %.0f MB, ms, least of %d in turns%n"
                        + "%-46s %8.0f%n%-46s %8.0f  %.1f times%n%-46s %8.0f  %.1f times the facts read%n",
                FACTS,
                Files.size(file) / 1e6,
                ROUNDS,
                "row by row, as any CSV file",
                lines,
                "into facts: each row checked, ids unlike, frozen",
                facts,
                facts / lines,
                "the same, and tried, counted and protected",
                whole,
                whole / facts);
        Files.delete(file);
    }

    private static double millis(Path file, Consumer<InputStream> reading) throws IOException {
        long began = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            reading.accept(in);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static void readRows(InputStream in) {
        Letters letters = new Letters();
        CsvFile.read(in, FACTS, letters, new FileFaults());
        require(letters.number > 0);
    }

    private static void readFacts(InputStream in) {
        require(FactsRead.number(in) == FACTS);
    }

    private static void simulate(SimulateFile.Question question, InputStream in) {
        require(SimulateFile.run(question, in) instanceof FileReading.Read<SimulatedFigures>);
    }

    private static void require(boolean read) {
        if (!read) {
            throw new IllegalStateException("the file that was written could not be read");
        }
    }

    private static Path written(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(
                    "id,as_of,case_year,case_quarter,age,district,sex,risk,child_consents,guardians_consent,tried,given,"
                            + "by_deviation,outcome\n");
            for (int i = 0; i < FACTS; i++) {
                csv.write("a%d,2024-09-30,%d,%d,%d,D%d,%s,%s,%s,yes,%s,,,%n"
                        .formatted(
                                i,
                                2020 + random.nextInt(4),
                                1 + random.nextInt(4),
                                random.nextInt(21),
                                random.nextInt(11),
                                one(random, "girl", "boy"),
                                one(random, "low", "medium", "high", ""),
                                one(random, "yes", "no", "unknown"),
                                one(random, "", "", "komet-3-11")));
            }
        }
        return file;
    }

    private static String one(Random random, String... of) {
        return List.of(of).get(random.nextInt(of.length));
    }
}
