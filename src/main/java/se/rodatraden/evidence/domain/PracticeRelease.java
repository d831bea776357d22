package se.rodatraden.evidence.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.evidence.domain.disclosure.ProtectedTables;
import se.rodatraden.evidence.domain.disclosure.PublishedText;
import se.rodatraden.evidence.domain.disclosure.SuppressionRule;

/**
 * The practice under a version, as it was released, with all that decided it.
 *
 * @param askedBy whose reading brought the release about; empty for one from before that was kept
 * @param factsAsOf the knowledge date
 * @param earlier receipt hashes of the releases of the same facts, and of the same practice, that it was kept
 *     safe beside
 */
public record PracticeRelease(
        Instant releasedAt,
        String askedBy,
        LocalDate factsAsOf,
        String populationHash,
        PracticeScope scope,
        List<String> earlier,
        ProtectedTables figures) {
    public PracticeRelease {
        earlier = List.copyOf(earlier);
    }

    public EarlierRelease.OfPractice asEarlier() {
        return new EarlierRelease.OfPractice(receiptHash(), populationHash, scope, figures);
    }

    /** Hash of one canonical text of what was asked and what was answered. */
    public String receiptHash() {
        SuppressionRule rule = figures.rule();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("practice", scope.guidelineHash());
        receipt.put("interventions", scope.interventions().stream().sorted().toList());
        receipt.put("from", scope.validity().from().toString());
        receipt.put("to", scope.validity().lastDay().map(LocalDate::toString).orElse(""));
        receipt.put(
                "answers",
                scope.reading().map(reading -> ContentHash.of(reading.text())).orElse(""));
        receipt.put("population", populationHash);
        receipt.put("factsAsOf", factsAsOf.toString());
        receipt.put(
                "suppression",
                Map.of(
                        "threshold", rule.threshold(),
                        "zeros", rule.zeros().name(),
                        "smallestDenominator", rule.smallestDenominator()));
        receipt.put("earlier", earlier);
        receipt.put("result", ContentHash.of(PublishedText.write(figures)));
        return ContentHash.of(CanonicalJson.write(receipt));
    }
}
