package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.MatterId;
import se.rodatraden.matters.domain.MatterAction;
import se.rodatraden.matters.domain.ReferralCompilation;
import se.rodatraden.matters.domain.ReplyDueDate;
import se.rodatraden.matters.usecase.CorrectDueDate;
import se.rodatraden.matters.usecase.PrepareReferral;
import se.rodatraden.matters.usecase.ReadMatter;
import se.rodatraden.matters.usecase.ReadRound;
import se.rodatraden.matters.usecase.SendReferral;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** Sending a matter on referral, and the replies side by side. */
@Controller
class ReferralPages {
    private static final Set<String> LATE = Set.of("matters.due-after-decision", "matters.due-far-ahead");

    private final ReadMatter readMatter;
    private final PrepareReferral prepareReferral;
    private final SendReferral sendReferral;
    private final ReadRound readRound;
    private final CorrectDueDate correctDueDate;
    private final Clock clock;

    ReferralPages(
            ReadMatter readMatter,
            PrepareReferral prepareReferral,
            SendReferral sendReferral,
            ReadRound readRound,
            CorrectDueDate correctDueDate,
            Clock clock) {
        this.readMatter = readMatter;
        this.prepareReferral = prepareReferral;
        this.sendReferral = sendReferral;
        this.readRound = readRound;
        this.correctDueDate = correctDueDate;
        this.clock = clock;
    }

    @GetMapping("/matters/{id}/referrals")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page replies(@PathVariable UUID id) {
        return board(id, new FormErrors());
    }

    Page board(UUID id, FormErrors errors) {
        ReadMatter.MatterView view = readMatter.read(new MatterId(id));
        return Page.of("matters/referrals")
                .under("/matters", "matters.diary.title")
                .under(
                        "/matters/" + id,
                        "matters.matter.title",
                        view.matter().header().number())
                .with("view", view)
                .with(
                        "round",
                        new ReferralCompilation(
                                view.referrals(),
                                LocalDate.now(clock),
                                !view.round().isAllowed()))
                .with("lines", readRound.read(new MatterId(id)))
                .with("mayCorrect", correctDueDate.may(view.matter()))
                .with("maySend", view.verdict(MatterAction.SEND_REFERRAL))
                .with(errors);
    }

    @GetMapping("/matters/{id}/referrals/new")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page prepare(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID list) {
        PrepareReferral.ReferralOffer offer = prepareReferral.prepare(new MatterId(id));
        @Nullable
        List<Integer> chosen = offer.lists().stream()
                .filter(kept -> kept.id().equals(list))
                .findFirst()
                .map(kept -> kept.bodies().stream().map(CompartmentId::value).toList())
                .orElse(null);
        return page(offer, new ReferralForm(chosen, null, offer.letter(), null, null), new FormErrors());
    }

    @PostMapping("/matters/{id}/referrals")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer send(@PathVariable UUID id, ReferralForm form) {
        MatterId matter = new MatterId(id);
        FormErrors errors = new FormErrors();
        PrepareReferral.ReferralOffer offer = prepareReferral.prepare(matter);
        List<CompartmentId> bodies = offer.bodies().stream()
                .map(body -> body.authority().id())
                .filter(body -> form.chosen().contains(body.value()))
                .toList();
        if (bodies.isEmpty()) {
            errors.add("bodies", "matters.referral.bodies.missing");
        }
        Optional<LocalDate> due = errors.date("dueOn", form.dueOn(), "matters.referral.due.missing");
        due.ifPresent(day -> checkDay(day, form, offer, errors));
        Optional<String> letter = errors.text("letter", form.letter(), "matters.referral.letter.missing", 10_000);
        if (!errors.isEmpty()) {
            return page(offer, form, errors);
        }
        int sent = sendReferral
                .send(new SendReferral.Round(matter, bodies, due.orElseThrow(), letter.orElseThrow()))
                .size();
        return Redirect.to("/matters/{}/referrals", id)
                .saying("matters.referral.sent" + (sent == 1 ? ".one" : ".other"), sent, due.orElseThrow());
    }

    /** A day that cannot be is told alone: whether it is a day off, or likely, is then no question. */
    private void checkDay(LocalDate day, ReferralForm form, PrepareReferral.ReferralOffer offer, FormErrors errors) {
        ReplyDueDate due = new ReplyDueDate(day);
        LocalDate today = LocalDate.now(clock);
        if (due.mayBeSet(today) instanceof Verdict.Refused refused) {
            errors.add("dueOn", refused.reason(), refused.arguments().toArray());
            return;
        }
        if (form.late() == null && due.isLikely(today, offer.decideBy()) instanceof Verdict.Refused doubt) {
            errors.add("dueOn", doubt.reason(), doubt.arguments().toArray());
            return;
        }
        DayOffQuestion.ask("dueOn", day, form.anyway(), errors);
    }

    static boolean asksLate(@Nullable String late, FormErrors errors) {
        return late != null || errors.entries().stream().anyMatch(entry -> LATE.contains(entry.key()));
    }

    private static Page page(PrepareReferral.ReferralOffer offer, ReferralForm form, FormErrors errors) {
        return Page.of("matters/referral")
                .under("/matters", "matters.diary.title")
                .under(
                        "/matters/" + offer.matter().id(),
                        "matters.matter.title",
                        offer.matter().number())
                .with("offer", offer)
                .with("form", form)
                .with("askAnyway", DayOffQuestion.isAsked(errors, form.anyway()))
                .with("askLate", asksLate(form.late(), errors))
                .with(errors);
    }
}
