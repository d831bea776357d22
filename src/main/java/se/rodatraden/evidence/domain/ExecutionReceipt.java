package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
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
        Engine engine,
        List<String> earlier,
        String resultHash) {

    /**
     * Which program made the figures.
     *
     * @param counting raise it when the tables or the meaning of an outcome change
     * @param suppression raise it when another pattern is hidden
     */
    public record Engine(String counting, String suppression) {
        public static final Engine CURRENT = new Engine("what-if/1", SuppressionRule.ALGORITHM);
    }

    public record Version(String contentHash, String answersHash) {
        static Version of(FrozenReading reading) {
            return new Version(reading.hash(), ContentHash.of(reading.text()));
        }
    }

    public ExecutionReceipt {
        earlier = List.copyOf(earlier);
    }

    /** @param earlier receipt hashes, in order of release */
    public static ExecutionReceipt of(
            Scenario scenario,
            String populationHash,
            LocalDate factsAsOf,
            List<String> earlier,
            ProtectedTables result,
            Engine engine) {
        return new ExecutionReceipt(
                Version.of(scenario.baseline()),
                Version.of(scenario.draft()),
                scenario.draftFrom().map(LocalDate::toString).orElse(""),
                populationHash,
                factsAsOf,
                result.rule(),
                engine,
                earlier,
                ContentHash.of(PublishedText.write(result)));
    }

    /** Hash of a question before it is answered: the same as {@link #questionHash()} of its receipt. */
    public static String questionHash(Scenario scenario, PopulationSnapshot population, SuppressionRule rule) {
        return new ExecutionReceipt(
                        Version.of(scenario.baseline()),
                        Version.of(scenario.draft()),
                        scenario.draftFrom().map(LocalDate::toString).orElse(""),
                        population.hash(),
                        population.asOf(),
                        rule,
                        Engine.CURRENT,
                        List.of(),
                        "")
                .questionHash();
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
                        "algorithm", engine.suppression(),
                        "threshold", rule.threshold(),
                        "zeros", rule.zeros().name(),
                        "smallestDenominator", rule.smallestDenominator()));
        question.put("engine", engine.counting());
        return question;
    }

    private static Map<String, Object> version(Version version) {
        return Map.of("content", version.contentHash(), "answers", version.answersHash());
    }
}
