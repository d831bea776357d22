package se.rodatraden.matters.lint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.clocks.DeadlineRule;
import se.rodatraden.clocks.ReplyTiming;
import se.rodatraden.clocks.StatutoryDeadline;
import se.rodatraden.kernel.LegalBasis;
import se.rodatraden.kernel.Role;
import se.rodatraden.matters.MatterKind;
import se.rodatraden.matters.ReplyStance;
import se.rodatraden.matters.domain.SigningOrder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A described matter as JSON, in the form that {@code docs/formats/matter.schema.json} publishes. Every field is there,
 * unknown ones as null, so that a misspelt name is a fault and never an answer.
 */
public final class MatterJson {
    public static final String FORMAT = "rodatraden/matter/1";

    /** Some thousand times what a matter takes. */
    public static final int LARGEST = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private MatterJson() {}

    public static byte[] write(DescribedMatter matter) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(tree(matter))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, @Nullable Object> tree(DescribedMatter matter) {
        MatterContext context = matter.context();
        MatterContext.Sender sender = context.sender();
        ReplyStance stance = context.stance();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("format", FORMAT);
        tree.put("describedOn", matter.describedOn().toString());
        tree.put("number", context.number());
        tree.put("title", matter.title());
        tree.put("body", context.body());
        tree.put("kind", context.kind().name());
        tree.put("sender", sender == null ? null : tree(sender));
        tree.put("stance", stance == null ? null : stance.name());
        tree.put(
                "hearings",
                context.hearings().stream()
                        .map(heard -> ordered(
                                "body", heard.body(), "heldOn", heard.heldOn().toString(), "outcome", heard.outcome()))
                        .toList());
        tree.put("decidedOn", context.decidedOn().map(LocalDate::toString).orElse(null));
        tree.put(
                "meetings",
                context.otherMeetings().stream().map(LocalDate::toString).toList());
        tree.put(
                "approval",
                context.timing()
                        .map(ReplyTiming::approval)
                        .map(MatterJson::tree)
                        .orElse(null));
        tree.put("motion", context.motionDeadline().map(MatterJson::tree).orElse(null));
        tree.put("demands", context.demands());
        tree.put(
                "sections",
                context.outline().stream()
                        .map(section -> ordered(
                                "heading",
                                section.heading(),
                                "required",
                                section.required(),
                                "proposal",
                                section.clauses()))
                        .toList());
        Role signer = context.signer();
        tree.put("signer", signer == null ? null : signer.name());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(MatterContext.Sender sender) {
        LocalDate due = sender.replyDueOn();
        return ordered(
                "name", sender.name(), "number", sender.number(), "replyDueOn", due == null ? null : due.toString());
    }

    private static Map<String, @Nullable Object> tree(StatutoryDeadline deadline) {
        LegalBasis basis = deadline.basis();
        Map<String, @Nullable Object> tree = ordered(
                "trigger",
                deadline.trigger().toString(),
                "dueOn",
                deadline.dueOn().toString(),
                "act",
                basis.act());
        tree.put("section", basis.section());
        tree.put("from", basis.inForce().from().toString());
        tree.put("to", basis.inForce().lastDay().map(LocalDate::toString).orElse(null));
        tree.put("verified", basis.verified());
        return tree;
    }

    private static Map<String, @Nullable Object> ordered(
            String first,
            @Nullable Object one,
            String second,
            @Nullable Object two,
            String third,
            @Nullable Object three) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put(first, one);
        tree.put(second, two);
        tree.put(third, three);
        return tree;
    }

    /** @throws UnreadableMatterException for anything else, saying where it goes wrong */
    public static DescribedMatter read(byte[] bytes) throws UnreadableMatterException {
        JsonNode tree;
        try {
            tree = JSON.readTree(bytes);
        } catch (JacksonException e) {
            throw UnreadableMatterException.another();
        }
        if (bytes.length > LARGEST || !FORMAT.equals(tree.path("format").asString(""))) {
            throw UnreadableMatterException.another();
        }
        MatterField top = new MatterField(tree, "");
        Optional<MatterContext.Sender> sender = top.optional("sender", MatterJson::sender);
        Optional<LocalDate> decidedOn = top.optional("decidedOn", MatterField::day);
        Optional<StatutoryDeadline> approval =
                top.optional("approval", field -> field.deadline(DeadlineRule.MINUTES_APPROVAL));
        List<MatterContext.OutlinedSection> outline = top.each("sections", MatterJson::section);
        MatterContext context = new MatterContext(
                top.get("number").text(),
                top.get("body").text(),
                top.get("kind").oneOf(MatterKind.class),
                sender.orElse(null),
                top.optional("stance", field -> field.oneOf(ReplyStance.class)).orElse(null),
                top.each("hearings", MatterJson::heard),
                timing(sender, decidedOn, approval),
                decidedOn,
                top.each("meetings", MatterField::day),
                top.optional("motion", field -> field.deadline(DeadlineRule.MOTION_DECISION)),
                top.each("demands", MatterField::text),
                false,
                outline.stream()
                        .filter(MatterContext.OutlinedSection::clauses)
                        .map(MatterContext.OutlinedSection::key)
                        .findFirst()
                        .orElse(""),
                outline,
                top.unlessMissing("signer", MatterJson::signer).orElse(null));
        return new DescribedMatter(
                top.get("title").text(), top.get("describedOn").day(), context);
    }

    private static Optional<ReplyTiming> timing(
            Optional<MatterContext.Sender> sender, Optional<LocalDate> meeting, Optional<StatutoryDeadline> approval) {
        return sender.map(MatterContext.Sender::replyDueOn)
                .flatMap(due -> meeting.flatMap(day -> approval.map(last -> ReplyTiming.of(due, day, last))));
    }

    private static MatterContext.Sender sender(MatterField field) throws UnreadableMatterException {
        return new MatterContext.Sender(
                field.get("name").text(),
                field.get("number").text(),
                field.optional("replyDueOn", MatterField::day).orElse(null));
    }

    private static MatterContext.Heard heard(MatterField field) throws UnreadableMatterException {
        return new MatterContext.Heard(
                field.get("body").text(),
                field.get("heldOn").day(),
                field.get("outcome").textOrNothing());
    }

    private static Role signer(MatterField field) throws UnreadableMatterException {
        return field.oneOf(SigningOrder.ROLES);
    }

    private static MatterContext.OutlinedSection section(MatterField field) throws UnreadableMatterException {
        String heading = field.get("heading").text();
        return new MatterContext.OutlinedSection(
                ReportText.sectionKey(heading),
                heading,
                field.get("required").yesOrNo(),
                field.get("proposal").yesOrNo());
    }
}
