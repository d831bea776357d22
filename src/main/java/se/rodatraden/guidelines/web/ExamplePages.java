package se.rodatraden.guidelines.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.guidelines.GuidelineTitle;
import se.rodatraden.guidelines.GuidelineVersionId;
import se.rodatraden.guidelines.Guidelines;
import se.rodatraden.guidelines.domain.Expected;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.OutputClause;
import se.rodatraden.guidelines.domain.table.Value;
import se.rodatraden.guidelines.domain.words.WordReader;
import se.rodatraden.guidelines.usecase.KeepExamples;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The examples of a draft: cases that it must answer in a known way. */
@Controller
class ExamplePages {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FACT = 500;

    /** What the choice of an expected outcome sends beside the values of the output. */
    static final String NO_ROW = "NO_ROW";

    static final String LEFT_TO_PERSON = "LEFT_TO_PERSON";
    private static final String SAYS = "SAYS ";

    private final OpenDraft openDraft;
    private final KeepExamples keepExamples;
    private final Guidelines guidelines;

    ExamplePages(OpenDraft openDraft, KeepExamples keepExamples, Guidelines guidelines) {
        this.openDraft = openDraft;
        this.keepExamples = keepExamples;
        this.guidelines = guidelines;
    }

    @GetMapping("/guidelines/versions/{id}/examples")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page examples(@PathVariable UUID id) {
        return page(opened(id), Map.of());
    }

    @PostMapping("/guidelines/versions/{id}/examples")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer add(@PathVariable UUID id, @RequestParam Map<String, String> sent) {
        OpenDraft.OpenedDraft draft = opened(id);
        DecisionTable table = draft.sheet().table();
        FormErrors errors = new FormErrors();
        Optional<String> title =
                errors.text("title", sent.get("title"), "guidelines.examples.title.missing", LONGEST_TITLE);
        if (title.filter(text -> !DecisionTable.isReadableLine(text)).isPresent()) {
            errors.add("title", "guidelines.examples.unreadable");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (InputClause input : table.inputs()) {
            String field = DraftForm.factName(input.id());
            errors.optionalText(field, sent.get(field), LONGEST_FACT).ifPresent(fact -> {
                boolean known = WordReader.value(fact, input.type())
                        .found()
                        .filter(input.type()::allows)
                        .filter(value -> DecisionTable.isReadable(fact))
                        .isPresent();
                if (known) {
                    facts.put(input.name(), fact);
                } else if (!WordReader.saysUnknown(fact)) {
                    errors.add(field, "guidelines.examples.fact.wrong");
                }
            });
        }
        Optional<Expected> expected =
                expected(draft, sent.getOrDefault("expected", ""), sent.getOrDefault("value", ""));
        if (expected.isEmpty()) {
            errors.add("expected", "guidelines.examples.expected.missing");
        }
        if (!errors.isEmpty()) {
            return page(draft, sent).with(errors);
        }
        keepExamples.keep(draft.version().id(), title.orElseThrow(), facts, expected.orElseThrow());
        return Redirect.to("/guidelines/versions/{}/examples", id).saying("guidelines.examples.added");
    }

    @PostMapping("/guidelines/versions/{id}/examples/remove")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Redirect remove(@PathVariable UUID id, @RequestParam UUID example) {
        keepExamples.remove(new GuidelineVersionId(id), example);
        return Redirect.to("/guidelines/versions/{}/examples", id).saying("guidelines.examples.removed");
    }

    private OpenDraft.OpenedDraft opened(UUID id) {
        OpenDraft.OpenedDraft draft = openDraft.open(new GuidelineVersionId(id));
        draft.mayEdit().orThrow();
        return draft;
    }

    /** The value of the output that the guideline is told by, or one of the two ways of saying nothing. */
    private static Optional<Expected> expected(OpenDraft.OpenedDraft draft, String chosen, String typed) {
        OutputClause output = DifferencePage.headline(draft.sheet().table());
        return switch (chosen) {
            case NO_ROW -> Optional.of(new Expected.NoRow());
            case LEFT_TO_PERSON -> Optional.of(new Expected.LeftToPerson());
            default ->
                Optional.of(chosen.startsWith(SAYS) ? chosen.substring(SAYS.length()) : typed)
                        .filter(text -> !text.isBlank())
                        .flatMap(text -> draft.sheet().said(output.id(), text))
                        .map(value -> new Expected.Says(output.name(), value.literal()));
        };
    }

    private Page page(OpenDraft.OpenedDraft draft, Map<String, String> typed) {
        GuidelineTitle guideline = guidelines.guideline(draft.version().guideline());
        DecisionTable table = draft.sheet().table();
        Map<String, Value> outcomes = new LinkedHashMap<>();
        DifferencePage.headline(table).type().enumeration().stream()
                .flatMap(java.util.List::stream)
                .forEach(value -> outcomes.put(SAYS + value.literal(), value));
        return VersionPage.of("guidelines/examples", "guidelines.examples.title", guideline, draft.version())
                .under("/guidelines/versions/" + draft.version().id() + "/edit", "guidelines.edit.crumb")
                .with("guideline", guideline)
                .with("version", draft.version())
                .with("table", table)
                .with("examples", draft.examples())
                .with("outcomes", outcomes)
                .with("typed", typed);
    }
}
