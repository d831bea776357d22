package se.rodatraden.matters.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.matters.domain.MandateHolder;

/**
 * A way out as it was typed: each way uses the fields that it asks for.
 *
 * @param anyway lets the day stand though it is a day off
 * @param holder whose reply it is; null for a way that is no reply. Two replies may stand on one page, each with its
 *     own fields
 */
public record WayOutForm(
        @Nullable String until,
        @Nullable String reason,
        @Nullable String heldOn,
        @Nullable String beginsAt,
        @Nullable String decider,
        @Nullable String stance,
        @Nullable String wording,
        @Nullable String why,
        @Nullable String anyway,
        @Nullable MandateHolder holder) {
    static final WayOutForm EMPTY = new WayOutForm(null, null, null, null, null, null, null, null, null, null);

    /** A reply, whose fields are named by who replies: {@code decider-CHAIR}. */
    static WayOutForm reply(MandateHolder holder, Map<String, String> typed) {
        return new WayOutForm(
                null,
                null,
                null,
                null,
                typed.get(field("decider", holder)),
                typed.get(field("stance", holder)),
                typed.get(field("wording", holder)),
                typed.get(field("why", holder)),
                null,
                holder);
    }

    public static String field(String name, MandateHolder holder) {
        return name + "-" + holder.name();
    }

    /** What was typed for that reply; nothing for the other one on the page. */
    public WayOutForm of(MandateHolder wanted) {
        return holder == wanted ? this : EMPTY;
    }
}
