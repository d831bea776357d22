package se.rodatraden.administration.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Endpoint;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Organisation.Compartment;
import se.rodatraden.access.Purpose;
import se.rodatraden.administration.domain.StaffAccount;
import se.rodatraden.administration.usecase.AppointStaff;
import se.rodatraden.administration.usecase.EndAppointment;
import se.rodatraden.administration.usecase.ShowAccounts;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.NotFoundException;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.kernel.Verdict;
import se.rodatraden.shell.Answer;
import se.rodatraden.shell.FormErrors;
import se.rodatraden.shell.Page;
import se.rodatraden.shell.Redirect;

/** One account: what it opens, and how that is changed. */
@Controller
class AppointmentPages {
    /** A later day is a slip of the hand. */
    private static final Period FURTHEST_AHEAD = Period.ofYears(1);

    private final ShowAccounts show;
    private final AppointStaff appoint;
    private final EndAppointment end;
    private final Organisation organisation;
    private final Clock clock;

    AppointmentPages(
            ShowAccounts show, AppointStaff appoint, EndAppointment end, Organisation organisation, Clock clock) {
        this.show = show;
        this.appoint = appoint;
        this.end = end;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/accounts/{staff}")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Page account(@PathVariable StaffId staff) {
        return page(staff, new AppointmentForm(null, null, null), new FormErrors());
    }

    @PostMapping("/accounts/{staff}/appointments")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Answer add(@PathVariable StaffId staff, @ModelAttribute AppointmentForm form) {
        StaffAccount account = show.one(staff);
        FormErrors errors = new FormErrors();
        LocalDate today = LocalDate.now(clock);
        Optional<Role> role = errors.choice("role", form.role(), Role.class, "administration.role.missing");
        LocalDate from = errors.optionalDate("from", form.from(), "administration.from.asked")
                .orElse(today);
        if (from.isBefore(today)) {
            errors.add("from", "administration.from.past", today);
        }
        if (from.isAfter(today.plus(FURTHEST_AHEAD))) {
            errors.add("from", "administration.from.far", today.plus(FURTHEST_AHEAD));
        }
        Compartment compartment =
                role.map(chosen -> compartment(chosen, form, errors)).orElse(null);
        if (role.isPresent()
                && errors.isEmpty()
                && account.mayAppoint(CurrentActor.get(), role.get(), compartment, from)
                        instanceof Verdict.Refused refused) {
            errors.add(
                    refused.reason().equals("administration.refused.held-until") ? "from" : "role",
                    refused.reason(),
                    refused.arguments().toArray());
        }
        if (!errors.isEmpty() || role.isEmpty()) {
            return page(staff, form, errors);
        }
        appoint.appoint(staff, role.get(), compartment == null ? null : compartment.id(), from);
        return Redirect.to("/accounts/{}", staff).saying("administration.appointed", role.get(), from);
    }

    @PostMapping("/accounts/{staff}/appointments/end")
    @Endpoint(purpose = Purpose.RUN_SYSTEM, roles = Role.SYSTEM_ADMINISTRATOR)
    Answer end(
            @PathVariable StaffId staff,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable Integer compartment) {
        if (compartment != null && !compartments().containsKey(compartment.toString())) {
            throw new NotFoundException("compartment");
        }
        boolean takenBack = end.end(staff, role, compartment == null ? null : new CompartmentId(compartment));
        return Redirect.to("/accounts/{}", staff)
                .saying(takenBack ? "administration.taken-back" : "administration.ended", role);
    }

    private @Nullable Compartment compartment(Role role, AppointmentForm form, FormErrors errors) {
        if (role.isMunicipal()) {
            if (form.compartment() != null && !form.compartment().isBlank()) {
                errors.add("compartment", "administration.compartment.municipal", role);
            }
            return null;
        }
        Optional<Compartment> chosen = Optional.ofNullable(form.compartment())
                .filter(number -> number.matches("[1-9]\\d{0,8}"))
                .flatMap(number -> organisation.compartment(new CompartmentId(Integer.parseInt(number))));
        if (chosen.isEmpty()) {
            errors.add("compartment", "administration.compartment.missing");
        } else if (StaffAccount.belongs(role, chosen.get()) instanceof Verdict.Refused refused) {
            errors.add("compartment", refused.reason(), refused.arguments().toArray());
        }
        return chosen.orElse(null);
    }

    private Page page(StaffId staff, AppointmentForm form, FormErrors errors) {
        StaffAccount account = show.one(staff);
        return Page.of("administration/account")
                .titled("administration.account.title", account.name())
                .under("/accounts", "administration.accounts.title")
                .with("account", account)
                .with("today", LocalDate.now(clock))
                .with("mayChange", account.mayChange(CurrentActor.get()))
                .with("compartments", compartments())
                .with("form", form)
                .with(errors);
    }

    private Map<String, String> compartments() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Organisation.Kind kind : Organisation.Kind.values()) {
            organisation.compartments(kind).forEach(one -> names.put(one.id().toString(), one.name()));
        }
        return names;
    }
}
