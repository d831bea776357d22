package se.rodatraden.matters.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DiaryNumber;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.MatterKind;

/**
 * A matter as a list shows it.
 *
 * @param sender the authority that sent the question, when another did
 */
public record DiaryLine(
        MatterId id,
        DiaryNumber number,
        String title,
        MatterKind kind,
        MatterState state,
        LocalDate registeredOn,
        @Nullable LocalDate replyDueOn,
        @Nullable String officer,
        String authority,
        @Nullable String sender) {}
