package se.rodatraden.matters.domain;

import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterKind;

/**
 * Each thing that a person does with a matter, who does it, and in which states it can be done. One verdict
 * draws the button, prints the reason beside a disabled one and guards the use case.
 */
public enum MatterAction {
    /** Give the matter to an official, or take it on. */
    ASSIGN(Role.REGISTRAR, Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _ -> reportedOnHere(matter);
                case Matter.Reported _ -> Verdict.refused("matters.refused.report-signed");
                case Matter.Scheduled scheduled -> beforeTheBody(scheduled);
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    /** Ask other bodies for their opinion. */
    SEND_REFERRAL(Role.REGISTRAR) {
        @Override
        Verdict inState(Matter matter) {
            return Verdict.allowedIf(matter.header().kind() == MatterKind.MOTION, "matters.refused.not-sender")
                    .and(() -> switch (matter) {
                        case Matter.Registered _, Matter.InPreparation _ -> Verdict.ALLOWED;
                        case Matter.Reported _, Matter.Scheduled _ -> Verdict.refused("matters.refused.report-signed");
                        case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
                    });
        }
    },
    /** Note that somebody is or was heard, and what came of it. */
    NOTE_HEARING(Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                    Verdict.ALLOWED;
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    /** Work out what a demand would change in a guideline. */
    DRAFT_GUIDELINE(Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                    Verdict.ALLOWED;
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    WRITE_REPORT(Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return reportedOnHere(matter).and(() -> switch (matter) {
                case Matter.Registered _ -> Verdict.refused("matters.refused.no-officer");
                case Matter.InPreparation _ -> Verdict.ALLOWED;
                case Matter.Reported _ -> Verdict.refused("matters.refused.report-signed");
                case Matter.Scheduled scheduled -> beforeTheBody(scheduled);
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            });
        }
    },
    PLACE_ON_AGENDA(Role.COMMITTEE_SECRETARY) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _ ->
                    Verdict.allowedIf(
                            matter.header().kind() == MatterKind.COUNCIL_PROPOSAL, "matters.refused.no-report");
                case Matter.Reported _ -> Verdict.ALLOWED;
                case Matter.Scheduled _ -> Verdict.refused("matters.refused.scheduled");
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    /** Take the matter off the agenda before it is decided (ärendet utgår). */
    TAKE_OFF_AGENDA(Role.COMMITTEE_SECRETARY) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _ ->
                    Verdict.refused("matters.refused.not-scheduled");
                case Matter.Scheduled _ -> Verdict.ALLOWED;
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    RECORD_DECISION(Role.COMMITTEE_SECRETARY) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _ ->
                    Verdict.refused("matters.refused.not-scheduled");
                case Matter.Scheduled _ -> Verdict.ALLOWED;
                case Matter.Decided _, Matter.Dispatched _, Matter.Closed _ -> decided();
            };
        }
    },
    /** Send the decision to those it concerns. */
    DISPATCH(Role.REGISTRAR, Role.COMMITTEE_SECRETARY) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                    Verdict.refused("matters.refused.not-decided");
                case Matter.Decided _ -> Verdict.ALLOWED;
                case Matter.Dispatched _, Matter.Closed _ -> Verdict.refused("matters.refused.dispatched");
            };
        }
    },
    /** End a matter without a decision of the body: the letter is answered, or laid to the documents. */
    FINISH(Role.REGISTRAR, Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return Verdict.allowedIf(matter.header().kind() == MatterKind.LETTER, "matters.refused.ends-by-decision")
                    .and(() -> switch (matter) {
                        case Matter.Registered _, Matter.InPreparation _ -> Verdict.ALLOWED;
                        case Matter.Reported _, Matter.Scheduled _ ->
                            Verdict.refused("matters.refused.before-the-body");
                        case Matter.Decided _ -> decided();
                        case Matter.Dispatched _, Matter.Closed _ -> Verdict.refused("matters.refused.finished");
                    });
        }
    },
    /** End the matter of a referral without a reply, which can change nothing any more. */
    END_UNANSWERED(Role.REGISTRAR) {
        @Override
        Verdict inState(Matter matter) {
            return Verdict.allowedIf(matter.header().kind() == MatterKind.REFERRAL, "matters.refused.ends-by-decision")
                    .and(() -> switch (matter) {
                        case Matter.Registered _, Matter.InPreparation _, Matter.Reported _ -> Verdict.ALLOWED;
                        case Matter.Scheduled _ -> Verdict.refused("matters.refused.take-off-first");
                        case Matter.Decided _ -> decided();
                        case Matter.Dispatched _, Matter.Closed _ -> Verdict.refused("matters.refused.finished");
                    });
        }
    },
    /** Take up again what was ended without a decision of the body, when more comes in. What a body decided stands. */
    REOPEN(Role.REGISTRAR, Role.ANALYST) {
        @Override
        Verdict inState(Matter matter) {
            return switch (matter) {
                case Matter.Registered _, Matter.InPreparation _, Matter.Reported _, Matter.Scheduled _ ->
                    Verdict.refused("matters.refused.not-finished");
                case Matter.Decided _, Matter.Dispatched _ -> Verdict.refused("matters.refused.decision-stands");
                case Matter.Closed closed ->
                    Verdict.allowedIf(closed.settlement().isEmpty(), "matters.refused.decision-stands");
            };
        }
    };

    private final List<Role> roles;

    MatterAction(Role... roles) {
        this.roles = List.of(roles);
    }

    public List<Role> roles() {
        return roles;
    }

    abstract Verdict inState(Matter matter);

    /** Whether the action ever comes up in a matter of the kind. */
    public boolean suits(MatterKind kind) {
        return switch (this) {
            case ASSIGN, NOTE_HEARING, WRITE_REPORT -> kind != MatterKind.COUNCIL_PROPOSAL;
            case DRAFT_GUIDELINE -> kind != MatterKind.COUNCIL_PROPOSAL && kind != MatterKind.LETTER;
            case SEND_REFERRAL -> kind == MatterKind.MOTION;
            case PLACE_ON_AGENDA, TAKE_OFF_AGENDA, RECORD_DECISION, DISPATCH -> true;
            case FINISH -> kind == MatterKind.LETTER;
            case END_UNANSWERED -> kind == MatterKind.REFERRAL;
            case REOPEN -> kind == MatterKind.LETTER || kind == MatterKind.REFERRAL;
        };
    }

    /** Whether the matter has come past the point where the action is taken. */
    public boolean liesBehind(Matter matter) {
        MatterState state = MatterState.of(matter);
        return switch (this) {
            case ASSIGN, SEND_REFERRAL, WRITE_REPORT -> state.compareTo(MatterState.REPORTED) >= 0;
            case PLACE_ON_AGENDA -> state.compareTo(MatterState.SCHEDULED) >= 0;
            case NOTE_HEARING, DRAFT_GUIDELINE, TAKE_OFF_AGENDA, RECORD_DECISION, END_UNANSWERED ->
                state.compareTo(MatterState.DECIDED) >= 0;
            case DISPATCH, FINISH -> state.compareTo(MatterState.DISPATCHED) >= 0;
            case REOPEN -> false;
        };
    }

    /**
     * What takes the matter on from where it stands, whoever does it; empty when it has ended here, or when another
     * body's decision is awaited.
     */
    public static Optional<MatterAction> awaitedIn(Matter matter) {
        boolean proposed = matter.header().kind() == MatterKind.COUNCIL_PROPOSAL;
        boolean letter = matter.header().kind() == MatterKind.LETTER;
        return switch (matter) {
            case Matter.Registered _ -> Optional.of(proposed ? PLACE_ON_AGENDA : ASSIGN);
            case Matter.InPreparation _ -> Optional.of(letter ? FINISH : proposed ? PLACE_ON_AGENDA : WRITE_REPORT);
            case Matter.Reported _ -> Optional.of(PLACE_ON_AGENDA);
            case Matter.Scheduled _ -> Optional.of(RECORD_DECISION);
            case Matter.Decided _ -> Optional.of(DISPATCH);
            case Matter.Dispatched _, Matter.Closed _ -> Optional.empty();
        };
    }

    /** Whether the actor may do this with the matter as it stands; the reason first met is the one shown. */
    public Verdict verdict(Matter matter, Actor actor) {
        return heldIn(matter.header().authority(), actor).and(() -> inState(matter));
    }

    /** Whether one of the action's roles is held in that very authority; a role elsewhere does not help. */
    public Verdict heldIn(CompartmentId authority, Actor actor) {
        return holdsAny(actor, roles, authority);
    }

    /** Whether the actor holds one of the roles in that authority. */
    public static Verdict holdsAny(Actor actor, List<Role> wanted, CompartmentId authority) {
        boolean holds = actor instanceof Actor.Person person
                && person.offices().stream()
                        .anyMatch(office -> wanted.contains(office.role()) && authority.equals(office.compartment()));
        return holds ? Verdict.ALLOWED : doneBy(wanted);
    }

    /** Refused to whoever holds none of the roles, which are told as words in a sentence. */
    public static Verdict.Refused doneBy(List<Role> roles) {
        return new Verdict.Refused(
                "matters.refused.role",
                List.of(roles.stream()
                        .map(role -> new Verdict.Refused("kernel.role.many." + role.name(), List.of()))
                        .toList()));
    }

    /**
     * Whether nothing is left to answer: the sender has said that it waits no longer, or the motion is decided.
     *
     * @param settled that the council has decided the motion
     */
    public static Verdict nobodyAwaits(Matter matter, Optional<SettledMotion> settled) {
        return Verdict.allowedIf(
                settled.isPresent() || matter.header().notAwaitedOn().isPresent(), "matters.refused.reply-awaited");
    }

    /**
     * Whether a referral can be left without a reply as the matter stands, whoever ends it.
     *
     * @param ahead the reply that was sent before the body met: it stands, and is reported to the body
     */
    public static Verdict mayBeLeftUnanswered(
            Matter matter, Optional<SettledMotion> settled, Optional<ReplyAhead> ahead) {
        return nobodyAwaits(matter, settled)
                .and(() -> Verdict.allowedIf(ahead.isEmpty(), "matters.refused.replied-ahead"))
                .and(() -> END_UNANSWERED.inState(matter));
    }

    /** What an authority reports on comes before its body with a signed report, or when it was answered without one. */
    private static Verdict beforeTheBody(Matter.Scheduled scheduled) {
        return scheduled.report() != null
                ? Verdict.refused("matters.refused.report-signed")
                : reportedOnHere(scheduled).and(() -> Verdict.refused("matters.refused.answered-without-report"));
    }

    private static Verdict decided() {
        return Verdict.refused("matters.refused.decided");
    }

    private static Verdict reportedOnHere(Matter matter) {
        return Verdict.allowedIf(
                matter.header().kind() != MatterKind.COUNCIL_PROPOSAL, "matters.refused.reported-elsewhere");
    }
}
