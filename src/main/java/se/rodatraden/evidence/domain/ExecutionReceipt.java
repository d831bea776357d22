package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.evidence.domain.disclosure.CellKey;
import se.rodatraden.evidence.domain.disclosure.FeasibleInterval;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedCount;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/**
 * Everything that decided the figures, and a hash of the figures (körkvitto). The same versions, facts, rule
 * and engine give the same receipt, whoever runs it and whenever; who and when stand beside it.
 *
 * @param baseline and {@code draft}: content hashes of the versions, with a hash of what they answered
 * @param factsAsOf the knowledge date
 * @param earlier receipt hashes of the releases that were taken into account, in order of release
 * @param resultHash hash of every cell as published, with the audited interval of each hidden one
 */
public record ExecutionReceipt(
        Version baseline,
        Version draft,
        String draftFrom,
        String populationHash,
        LocalDate factsAsOf,
        SuppressionRule rule,
        String engine,
        List<String> earlier,
        String resultHash) {

    /** What is counted and how; raise it when the tables or the meaning of an outcome change. */
    public static final String ENGINE = "what-if/1";

    public record Version(String contentHash, String answersHash) {
        static Version of(FrozenReading reading) {
            return new Version(reading.hash(), ContentHash.of(reading.text()));
        }
    }

    public ExecutionReceipt {
        earlier = List.copyOf(earlier);
    }

    public static ExecutionReceipt of(
            Scenario scenario, PopulationSnapshot population, List<EarlierRelease> earlier, ProtectedTables result) {
        return new ExecutionReceipt(
                Version.of(scenario.baseline()),
                Version.of(scenario.draft()),
                scenario.draftFrom().map(LocalDate::toString).orElse(""),
                population.hash(),
                population.asOf(),
                result.rule(),
                ENGINE,
                earlier.stream().map(EarlierRelease::receiptHash).toList(),
                ContentHash.of(CanonicalJson.write(figures(result))));
    }

    /** The receipt as one canonical text, which its hash is taken over. */
    public String text() {
        Map<String, Object> receipt = question();
        receipt.put("earlier", earlier);
        receipt.put("result", resultHash);
        return CanonicalJson.write(receipt);
    }

    public String hash() {
        return ContentHash.of(text());
    }

    /** Hash of the question alone: who asks the same again gets the figures that were given then. */
    public String questionHash() {
        return ContentHash.of(CanonicalJson.write(question()));
    }

    private Map<String, Object> question() {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("baseline", version(baseline));
        question.put("draft", version(draft));
        question.put("draftFrom", draftFrom);
        question.put("population", populationHash);
        question.put("factsAsOf", factsAsOf.toString());
        question.put(
                "suppression",
                Map.of(
                        "algorithm", SuppressionRule.ALGORITHM,
                        "threshold", rule.threshold(),
                        "zeros", rule.zeros().name(),
                        "smallestDenominator", rule.smallestDenominator()));
        question.put("engine", engine);
        return question;
    }

    private static Map<String, Object> version(Version version) {
        return Map.of("content", version.contentHash(), "answers", version.answersHash());
    }

    private static Map<String, Object> figures(ProtectedTables result) {
        Map<String, Object> figures = new TreeMap<>();
        for (Map.Entry<CellKey, PublishedCount> cell : result.cells().entrySet()) {
            figures.put(
                    cell.getKey().toString(),
                    switch (cell.getValue()) {
                        case PublishedCount.Shown(long count) -> count;
                        case PublishedCount.SuppressedPrimary _ -> "primary " + interval(result, cell.getKey());
                        case PublishedCount.SuppressedComplementary _ ->
                            "complementary " + interval(result, cell.getKey());
                    });
        }
        return figures;
    }

    private static String interval(ProtectedTables result, CellKey key) {
        FeasibleInterval interval = result.audit().get(key);
        return String.valueOf(interval);
    }
}
