package se.rodatraden.evidence.domain;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;
import se.rodatraden.kernel.Period;

/**
 * Everything that decided the figures, and a hash of the figures (körkvitto). The same versions, facts, rule
 * and engine give the same receipt, whoever runs it and whenever; who and when stand beside it.
 *
 * @param baseline and {@code draft}: content hashes of the versions, with a hash of what they answered
 * @param beside what decided the figures beside the versions: nothing at first, then the catalogue and whose
 *     decisions were counted; and that the facts are from a file, where they are
 * @param factsAsOf the knowledge date
 * @param earlier receipt hashes of the releases that were taken into account, in order of release
 * @param resultHash hash of every cell as published, with the audited interval of each hidden one
 */
public record ExecutionReceipt(
        Version baseline,
        Version draft,
        String draftFrom,
        Map<String, String> beside,
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
        static Engine of(Counting counting) {
            return new Engine(counting.name(), SuppressionRule.ALGORITHM);
        }
    }

    public record Version(String contentHash, String answersHash) {
        static Version of(FrozenReading reading) {
            return new Version(reading.hash(), ContentHash.of(reading.text()));
        }
    }

    public ExecutionReceipt {
        beside = Map.copyOf(beside);
        earlier = List.copyOf(earlier);
    }

    /**
     * Of figures that this program has just made.
     *
     * @param earlier receipt hashes, in order of release
     */
    public static ExecutionReceipt of(
            Scenario scenario,
            FactsOrigin origin,
            String populationHash,
            LocalDate factsAsOf,
            List<String> earlier,
            ProtectedTables result) {
        return of(scenario, origin, populationHash, factsAsOf, earlier, result, Engine.of(scenario.counting()));
    }

    /** @param earlier receipt hashes, in order of release */
    public static ExecutionReceipt of(
            Scenario scenario,
            FactsOrigin origin,
            String populationHash,
            LocalDate factsAsOf,
            List<String> earlier,
            ProtectedTables result,
            Engine engine) {
        return new ExecutionReceipt(
                Version.of(scenario.baseline()),
                Version.of(scenario.draft()),
                scenario.draftFrom().map(LocalDate::toString).orElse(""),
                beside(scenario.counting(), origin),
                populationHash,
                factsAsOf,
                result.rule(),
                engine,
                earlier,
                ContentHash.of(PublishedText.write(result)));
    }

    /** Hash of a question before it is answered: the same as {@link #questionHash()} of its receipt. */
    public static String questionHash(
            Scenario scenario, FactsOrigin origin, PopulationSnapshot population, SuppressionRule rule) {
        return new ExecutionReceipt(
                        Version.of(scenario.baseline()),
                        Version.of(scenario.draft()),
                        scenario.draftFrom().map(LocalDate::toString).orElse(""),
                        beside(scenario.counting(), origin),
                        population.hash(),
                        population.asOf(),
                        rule,
                        Engine.of(scenario.counting()),
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
        question.putAll(beside);
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

    /** A receipt of the register does not say so: it was the only origin once, and those receipts keep their hash. */
    private static Map<String, String> beside(Counting counting, FactsOrigin origin) {
        Map<String, String> beside = new LinkedHashMap<>(beside(counting));
        if (origin == FactsOrigin.FILE) {
            beside.put("factsFrom", "file");
        }
        return beside;
    }

    private static Map<String, String> beside(Counting counting) {
        return switch (counting) {
            case Counting.First _ -> Map.of();
            case Counting.Whole(FrozenCatalogue catalogue, Optional<Period> inForce) ->
                Map.of(
                        "firstHand", ContentHash.of(catalogue.deciding()),
                        "decidedOn", String.join(" ", new TreeSet<>(catalogue.decidedHere())),
                        "decidedFrom",
                                inForce.map(period -> period.from().toString()).orElse(""),
                        "decidedTo",
                                inForce.flatMap(Period::lastDay)
                                        .map(LocalDate::toString)
                                        .orElse(""));
        };
    }

    private static Map<String, Object> version(Version version) {
        return Map.of("content", version.contentHash(), "answers", version.answersHash());
    }
}
