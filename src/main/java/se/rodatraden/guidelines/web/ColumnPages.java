package se.rodatraden.guidelines.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import se.rodatraden.guidelines.domain.CellAddress;
import se.rodatraden.guidelines.domain.DraftEditor;
import se.rodatraden.guidelines.domain.DraftStep;
import se.rodatraden.guidelines.domain.WrittenColumn;
import se.rodatraden.guidelines.domain.table.DecisionTable;
import se.rodatraden.guidelines.domain.table.InputClause;
import se.rodatraden.guidelines.domain.table.UnaryTest;
import se.rodatraden.guidelines.domain.table.ValueType;
import se.rodatraden.guidelines.domain.words.WordReader;
import se.rodatraden.guidelines.usecase.EditDraft;
import se.rodatraden.guidelines.usecase.OpenDraft;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The columns of a draft: what its rows ask about, and what they are explained by. */
@Controller
class ColumnPages {
    private static final int LONGEST_LABEL = 100;

    private final OpenDraft openDraft;
    private final EditDraft editDraft;
    private final Guidelines guidelines;

    ColumnPages(OpenDraft openDraft, EditDraft editDraft, Guidelines guidelines) {
        this.openDraft = openDraft;
        this.editDraft = editDraft;
        this.guidelines = guidelines;
    }

    private enum Sort {
        INPUT,
        ANNOTATION
    }

    private enum Then {
        LEFT,
        RIGHT,
        COPY,
        REMOVE
    }

    /** The button that was pressed last: whoever works by keyboard goes on from there. */
    private record Pressed(String column, Optional<Then> then) {
        private static final Pressed NOTHING = new Pressed("", Optional.empty());

        private String query() {
            return then.isEmpty() || column.isEmpty()
                    ? ""
                    : "?column=" + URLEncoder.encode(column, StandardCharsets.UTF_8) + "&then="
                            + then.get().name();
        }

        /** The column that stands first has no button to the left, and the last none to the right. */
        private String focus(String line, List<String> lines) {
            if (then.isEmpty() || !line.equals(column)) {
                return "";
            }
            boolean first = line.equals(lines.getFirst());
            boolean last = line.equals(lines.getLast());
            Then there = switch (then.get()) {
                case LEFT -> first ? last ? Then.COPY : Then.RIGHT : Then.LEFT;
                case RIGHT -> last ? first ? Then.COPY : Then.LEFT : Then.RIGHT;
                case COPY -> Then.COPY;
                case REMOVE -> Then.REMOVE;
            };
            return there.name();
        }
    }

    @GetMapping("/guidelines/versions/{id}/columns")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Page columns(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String then) {
        return page(new GuidelineVersionId(id), ColumnForm.EMPTY, Optional.empty(), new Pressed(column, then(then)));
    }

    @PostMapping("/guidelines/versions/{id}/columns")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer add(@PathVariable UUID id, ColumnForm form) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        FormErrors errors = new FormErrors();
        Optional<Sort> sort = errors.choice("sort", form.sort(), Sort.class, "guidelines.columns.sort.missing");
        Optional<String> label = errors.text("label", form.label(), "guidelines.columns.label.missing", LONGEST_LABEL)
                .filter(text -> isPlain(text, errors));
        Optional<WrittenColumn> column = sort.flatMap(found -> switch (found) {
            case ANNOTATION -> label.map(text -> new WrittenColumn.Annotation(text, Map.of(), Map.of()));
            case INPUT -> input(form, label, errors);
        });
        if (!errors.isEmpty() || column.isEmpty()) {
            return page(draft, form, Optional.empty(), Pressed.NOTHING).with(errors);
        }
        return answer(
                draft,
                form,
                editDraft.take(draft, new DraftStep.AddColumn(column.get())),
                "guidelines.columns.added",
                Pressed.NOTHING);
    }

    @PostMapping("/guidelines/versions/{id}/columns/change")
    @Endpoint(purpose = Purpose.MAINTAIN_GUIDELINES, roles = Role.ANALYST)
    Answer change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String seen) {
        GuidelineVersionId draft = new GuidelineVersionId(id);
        Optional<Then> chosen = then(then);
        if (chosen.isEmpty()) {
            return Redirect.to("/guidelines/versions/{}/columns", id);
        }
        Pressed pressed = new Pressed(column, chosen);
        return switch (chosen.get()) {
            case LEFT -> step(draft, new DraftStep.MoveColumn(column, -1), "guidelines.columns.moved", pressed);
            case RIGHT -> step(draft, new DraftStep.MoveColumn(column, 1), "guidelines.columns.moved", pressed);
            case COPY -> step(draft, new DraftStep.CopyColumn(column), "guidelines.columns.copied", pressed);
            case REMOVE -> {
                Pressed beside = new Pressed(beside(draft, column), Optional.of(Then.COPY));
                yield step(draft, new DraftStep.RemoveColumn(column, seen), "guidelines.columns.removed", beside);
            }
        };
    }

    private static Optional<Then> then(String sent) {
        return Arrays.stream(Then.values())
                .filter(one -> one.name().equals(sent))
                .findFirst();
    }

    /** The column that takes its place when one is gone, or the one before. */
    private String beside(GuidelineVersionId draft, String column) {
        List<String> columns = openDraft.sheet(draft).columns();
        int at = columns.indexOf(column);
        return at < 0 || columns.size() < 2 ? "" : columns.get(at + 1 < columns.size() ? at + 1 : at - 1);
    }

    private Answer step(GuidelineVersionId draft, DraftStep step, String said, Pressed pressed) {
        return answer(draft, ColumnForm.EMPTY, editDraft.take(draft, step), said, pressed);
    }

    private Answer answer(GuidelineVersionId draft, ColumnForm form, Verdict verdict, String said, Pressed pressed) {
        return switch (verdict) {
            case Verdict.Allowed allowed ->
                Redirect.back("/guidelines/versions/" + draft.value() + "/columns" + pressed.query())
                        .saying(said);
            case Verdict.Refused refused ->
                page(draft, form, Optional.of(refused), pressed).status(HttpStatus.CONFLICT);
        };
    }

    private static boolean isPlain(String text, FormErrors errors) {
        boolean plain = DecisionTable.isReadableLine(text) && !text.startsWith("(");
        if (!plain) {
            errors.add("label", "guidelines.columns.label.unreadable");
        }
        return plain;
    }

    private static Optional<WrittenColumn> input(ColumnForm form, Optional<String> label, FormErrors errors) {
        Optional<ValueType.Kind> kind =
                errors.choice("kind", form.kind(), ValueType.Kind.class, "guidelines.columns.kind.missing");
        Optional<UnaryTest> allowed = kind.flatMap(found -> allowed(form.allowed(), found, errors));
        Optional<String> name =
                errors.optionalText("name", form.name(), LONGEST_LABEL).or(() -> label.map(ColumnPages::nameOf));
        if (name.filter(text -> !text.matches("[A-Za-z][A-Za-z0-9]*")).isPresent()) {
            errors.add("name", "guidelines.columns.name.wrong");
        }
        return errors.isEmpty() && label.isPresent() && name.isPresent() && kind.isPresent() && allowed.isPresent()
                ? Optional.of(new WrittenColumn.Input(
                        "input-" + name.get(),
                        name.get(),
                        label.get(),
                        kind.get(),
                        allowed.get().text(),
                        Map.of(),
                        Map.of()))
                : Optional.empty();
    }

    /** {@code låg, medel, hög} or {@code 0–120}; nothing typed allows every value of the kind. */
    private static Optional<UnaryTest> allowed(String typed, ValueType.Kind kind, FormErrors errors) {
        // a set allows what each of its elements may be
        ValueType.Kind each = kind == ValueType.Kind.SET ? ValueType.Kind.TEXT : kind;
        ValueType open = new ValueType(each, UnaryTest.ANY);
        Optional<UnaryTest> read =
                WordReader.test(typed == null ? "" : typed, open).found();
        if (read.isEmpty() || !new ValueType(kind, read.get()).hasValues()) {
            errors.add("allowed", "guidelines.columns.allowed.wrong");
            return Optional.empty();
        }
        return read;
    }

    /** {@code skolfrånvaro i procent} becomes {@code skolfranvaroIProcent}. */
    static String nameOf(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        StringBuilder name = new StringBuilder();
        for (String word : plain.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                name.append(
                        name.isEmpty()
                                ? word.toLowerCase(Locale.ROOT)
                                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
        return name.isEmpty() || !Character.isLetter(name.charAt(0)) ? "input" + name : name.toString();
    }

    private Page page(GuidelineVersionId id, ColumnForm form, Optional<Verdict.Refused> refused, Pressed pressed) {
        OpenDraft.OpenedDraft draft = openDraft.open(id);
        draft.mayEdit().orThrow();
        GuidelineTitle guideline = guidelines.guideline(draft.version().guideline());
        DecisionTable table = draft.sheet().table();
        List<ColumnLine> inputs = table.inputs().stream()
                .map(input -> new ColumnLine(
                        input.id(),
                        input.label(),
                        input.name(),
                        input.type(),
                        DraftEditor.columnMark(draft.sheet(), input.id()),
                        pressed.focus(
                                input.id(),
                                table.inputs().stream().map(InputClause::id).toList())))
                .toList();
        List<ColumnLine> annotations = table.annotationColumns().stream()
                .map(name -> new ColumnLine(
                        CellAddress.annotation("", name).column(),
                        name,
                        name,
                        ValueType.TEXT,
                        DraftEditor.columnMark(
                                draft.sheet(), CellAddress.annotation("", name).column()),
                        pressed.focus(
                                CellAddress.annotation("", name).column(),
                                table.annotationColumns().stream()
                                        .map(one ->
                                                CellAddress.annotation("", one).column())
                                        .toList())))
                .toList();
        return VersionPage.of("guidelines/columns", "guidelines.columns.title", guideline, draft.version())
                .under("/guidelines/versions/" + id + "/edit", "guidelines.edit.crumb")
                .with("guideline", guideline)
                .with("version", draft.version())
                .with("inputs", inputs)
                .with("outputs", table.outputs())
                .with("annotations", annotations)
                .with("form", form)
                .with("refused", refused.orElse(null));
    }
}
