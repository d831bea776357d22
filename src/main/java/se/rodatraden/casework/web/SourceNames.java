package se.rodatraden.casework.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.casework.domain.KeptEvaluation;
import se.rodatraden.guidelines.GuidelineVersion;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;

/** What people call the guidelines that a kept evaluation rests on, which it has by key, version and row ids. */
@Component
public class SourceNames {
    private final Guidelines guidelines;

    SourceNames(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    Map<KeptEvaluation.Source, NamedSource> of(KeptEvaluation kept) {
        return CaseWords.guidelines(kept).stream().collect(Collectors.toMap(Function.identity(), this::named));
    }

    private NamedSource named(KeptEvaluation.Source source) {
        GuidelineVersion version = guidelines.version(new GuidelineVersionId(UUID.fromString(source.version())));
        return new NamedSource(guidelines.guideline(version.guideline()).title(), version);
    }

    /** A guideline by title and version, with its rows by number. */
    public record NamedSource(String title, GuidelineVersion version) {

        /** The rows as the guideline's page counts them, in their order: {@code 2, 5}. */
        public String rows(List<String> ids) {
            return ids.stream()
                    .flatMap(id -> version.rowNumber(id).stream())
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
        }
    }
}
