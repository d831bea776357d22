package se.rodatraden.matters.domain;

import java.util.UUID;
import se.rodatraden.matters.FormalMeetingId;
import se.rodatraden.matters.MatterId;

/** One item on an agenda; decided on, it becomes a paragraph of the minutes (ärendepunkt). */
public record AgendaItem(UUID id, FormalMeetingId meeting, MatterId matter, int position) {}
