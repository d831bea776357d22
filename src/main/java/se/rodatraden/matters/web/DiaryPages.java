package se.rodatraden.matters.web;

import static se.rodatraden.kernel.Role.ANALYST;
import static se.rodatraden.kernel.Role.COMMITTEE_MEMBER;
import static se.rodatraden.kernel.Role.COMMITTEE_SECRETARY;
import static se.rodatraden.kernel.Role.HEAD_OF_ADMINISTRATION;
import static se.rodatraden.kernel.Role.REGISTRAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Purpose;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.matters.usecase.BrowseDiary;
import se.rodatraden.matters.usecase.PrepareMotion;
import se.rodatraden.matters.usecase.RegisterMotion;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** The diary, and the motion that begins a thread. */
@Controller
class DiaryPages {
    private static final int MOST_PROPOSERS = 20;
    private final BrowseDiary browseDiary;
    private final PrepareMotion prepareMotion;
    private final RegisterMotion registerMotion;

    DiaryPages(BrowseDiary browseDiary, PrepareMotion prepareMotion, RegisterMotion registerMotion) {
        this.browseDiary = browseDiary;
        this.prepareMotion = prepareMotion;
        this.registerMotion = registerMotion;
    }

    @GetMapping("/matters")
    @Endpoint(
            purpose = Purpose.PREPARE_MATTERS,
            roles = {REGISTRAR, ANALYST, HEAD_OF_ADMINISTRATION, COMMITTEE_SECRETARY, COMMITTEE_MEMBER})
    Page diary(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) @Nullable String after) {
        BrowseDiary.DiaryPage found = browseDiary.browse(q, open, after);
        return Page.of("matters/diary")
                .with("q", q)
                .with("open", open)
                .with("lines", found.lines())
                .with("cut", found.cut())
                .with("registers", prepareMotion.prepare().isPresent())
                .with("next", found.next() == null ? null : next(q, open, found.next()));
    }

    private static String next(String q, boolean open, String after) {
        return UriComponentsBuilder.fromPath("/matters")
                .queryParam("q", "{q}")
                .queryParam("open", open)
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(q, after)
                .toUriString();
    }

    @GetMapping("/matters/new")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Page motion() {
        return motionPage(MotionForm.EMPTY, new FormErrors());
    }

    @PostMapping("/matters")
    @Endpoint(purpose = Purpose.REGISTER_MATTERS, roles = REGISTRAR)
    Answer register(MotionForm form) {
        FormErrors errors = new FormErrors();
        Optional<String> title = errors.text("title", form.title(), "matters.motion.title.missing", 300);
        List<String> proposers = form.proposerNames();
        if (proposers.isEmpty()) {
            errors.add("proposers", "matters.motion.proposers.missing");
        } else if (proposers.size() > MOST_PROPOSERS) {
            errors.add("proposers", "matters.motion.proposers.many", MOST_PROPOSERS);
        }
        Optional<LocalDate> raisedOn = errors.date("raisedOn", form.raisedOn(), "matters.motion.raised.missing");
        raisedOn.ifPresent(day -> {
            if (registerMotion.mayBeRaised(day) instanceof Verdict.Refused refused) {
                errors.add("raisedOn", refused.reason(), refused.arguments().toArray());
            }
        });
        Optional<String> wording = errors.optionalText("wording", form.wording(), 20_000);
        PrepareMotion.MotionOffer offer = offer();
        List<RegisterMotion.DemandRaised> demands = form.demands(offer.guidelines(), errors);
        if (demands.isEmpty()
                && errors.entries().stream().noneMatch(entry -> entry.field().startsWith("demand"))) {
            errors.add("demand1", "matters.motion.demand.missing");
        }
        form.mayStand(errors);
        if (!errors.isEmpty()) {
            return motionPage(form, errors);
        }
        RegisterMotion.Registered registered = registerMotion.register(new RegisterMotion.Particulars(
                offer.authority().id(),
                title.orElseThrow(),
                proposers,
                raisedOn.orElseThrow(),
                wording.orElse(""),
                demands));
        return Redirect.to("/matters/{}", registered.matter()).saying("matters.motion.registered", registered.number());
    }

    private Page motionPage(MotionForm form, FormErrors errors) {
        return Page.of("matters/motion")
                .under("/matters", "matters.diary.title")
                .with("form", form)
                .with("offer", offer())
                .with(errors);
    }

    private PrepareMotion.MotionOffer offer() {
        return prepareMotion.prepare().orElseThrow(() -> new NotFoundException("a diary for motions"));
    }
}
