package se.rodatraden.administration.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.access.ActorDirectory;
import se.rodatraden.access.CurrentActor;
import se.rodatraden.access.Organisation;
import se.rodatraden.access.Organisation.Compartment;
import se.rodatraden.access.Organisation.Kind;
import se.rodatraden.administration.domain.StaffAccount;
import se.rodatraden.administration.usecase.Founding.Contradiction;
import se.rodatraden.administration.usecase.Founding.Reason;
import se.rodatraden.audit.AccessLog;
import se.rodatraden.kernel.Actor;
import se.rodatraden.kernel.CompartmentId;
import se.rodatraden.kernel.Role;
import se.rodatraden.kernel.StaffId;
import se.rodatraden.matters.Authority;
import se.rodatraden.matters.AuthorityKind;
import se.rodatraden.matters.usecase.FoundAuthority;

/**
 * Founds the authorities, the units and the first system administrator of a service that nobody can sign in to yet, by the
 * use cases that everybody else goes through. What is there already is left as it is; what contradicts it stops the whole.
 */
@Component
public class FoundOrganisation {
    /** The kind of the lines about an authority or a unit in the access log. */
    static final String KIND = "compartment";

    private final FoundAuthority authorities;
    private final Organisation organisation;
    private final ActorDirectory directory;
    private final OpenAccount accounts;
    private final ShowAccounts show;
    private final AppointStaff appointments;
    private final AccessLog log;
    private final Clock clock;

    FoundOrganisation(
            FoundAuthority authorities,
            Organisation organisation,
            ActorDirectory directory,
            OpenAccount accounts,
            ShowAccounts show,
            AppointStaff appointments,
            AccessLog log,
            Clock clock) {
        this.authorities = authorities;
        this.organisation = organisation;
        this.directory = directory;
        this.accounts = accounts;
        this.show = show;
        this.appointments = appointments;
        this.log = log;
        this.clock = clock;
    }

    /** @throws IllegalStateException when a person acts: whoever can sign in has no need of this */
    @Transactional
    public Founding found(OrganisationPlan plan) {
        if (!(CurrentActor.get() instanceof Actor.SystemPurpose)) {
            throw new IllegalStateException("the command founds, and nobody who has signed in");
        }
        Map<String, Compartment> there = Stream.of(Kind.values())
                .flatMap(kind -> organisation.compartments(kind).stream())
                .collect(Collectors.toMap(Compartment::code, Function.identity()));
        List<Contradiction> contradictions = contradictions(plan, there);
        if (!contradictions.isEmpty()) {
            return new Founding.Contradicted(contradictions);
        }
        List<String> made = new ArrayList<>();
        for (OrganisationPlan.Body body : plan.authorities()) {
            if (!there.containsKey(body.code())) {
                CompartmentId id = authorities
                        .found(new FoundAuthority.Particulars(
                                body.code(), body.name(), body.series(), body.kind(), body.district()))
                        .id();
                tell(id, body.name() + ", " + body.series());
                made.add(body.name());
            }
        }
        for (OrganisationPlan.Unit unit : plan.units()) {
            if (!there.containsKey(unit.code())) {
                tell(organisation.foundCompartment(unit.code(), unit.name(), Kind.UNIT, unit.district()), unit.name());
                made.add(unit.name());
            }
        }
        letIn(plan.administrator()).ifPresent(made::add);
        return new Founding.Done(made);
    }

    private void tell(CompartmentId compartment, String name) {
        log.wrote(AccessLog.Action.CREATED, KIND, CompartmentsInLog.subject(compartment), name);
    }

    /** @return the name when the person was not system administrator before */
    private Optional<String> letIn(OrganisationPlan.Administrator administrator) {
        StaffId staff = account(administrator.subject())
                .map(StaffAccount::staff)
                .orElseGet(() -> accounts.open(administrator.subject(), administrator.name(), administrator.title()));
        if (runsTheSystem(show.one(staff))) {
            return Optional.empty();
        }
        appointments.appoint(staff, Role.SYSTEM_ADMINISTRATOR, null, LocalDate.now(clock));
        return Optional.of(administrator.name());
    }

    private Optional<StaffAccount> account(String subject) {
        return directory.staffOf(subject).map(show::one);
    }

    private boolean runsTheSystem(StaffAccount account) {
        LocalDate today = LocalDate.now(clock);
        return account.openOn(today).stream()
                .anyMatch(held -> held.role() == Role.SYSTEM_ADMINISTRATOR
                        && held.period().contains(today));
    }

    private List<Contradiction> contradictions(OrganisationPlan plan, Map<String, Compartment> there) {
        Map<CompartmentId, Authority> founded =
                authorities.founded().stream().collect(Collectors.toMap(Authority::id, Function.identity()));
        List<Contradiction> all = new ArrayList<>();
        account(plan.administrator().subject())
                .flatMap(this::cannotRunTheSystem)
                .ifPresent(reason -> all.add(new Contradiction(
                        plan.administrator().line(),
                        reason,
                        plan.administrator().subject())));
        for (OrganisationPlan.Body body : plan.authorities()) {
            Compartment same = there.get(body.code());
            if (same != null) {
                if (!isThe(body, same, founded.get(same.id()))) {
                    all.add(new Contradiction(body.line(), Reason.IS_ANOTHER, body.code()));
                }
                continue;
            }
            if (founded.values().stream().anyMatch(other -> other.series().equals(body.series()))) {
                all.add(new Contradiction(body.line(), Reason.SERIES_TAKEN, body.series()));
            }
            if (body.kind() == AuthorityKind.COUNCIL
                    && founded.values().stream().anyMatch(other -> other.kind() == AuthorityKind.COUNCIL)) {
                all.add(new Contradiction(body.line(), Reason.COUNCIL_THERE, body.code()));
            }
        }
        for (OrganisationPlan.Unit unit : plan.units()) {
            Compartment same = there.get(unit.code());
            if (same != null
                    && !(same.kind() == Kind.UNIT
                            && same.name().equals(unit.name())
                            && Objects.equals(same.district(), unit.district()))) {
                all.add(new Contradiction(unit.line(), Reason.IS_ANOTHER, unit.code()));
            }
        }
        return all;
    }

    private Optional<Reason> cannotRunTheSystem(StaffAccount account) {
        if (account.closedOn() != null) {
            return Optional.of(Reason.ACCOUNT_CLOSED);
        }
        boolean may = runsTheSystem(account)
                || account.mayAppoint(CurrentActor.get(), Role.SYSTEM_ADMINISTRATOR, null, LocalDate.now(clock))
                        .isAllowed();
        return may ? Optional.empty() : Optional.of(Reason.ACCOUNT_SEES_RECORDS);
    }

    private static boolean isThe(OrganisationPlan.Body body, Compartment there, @Nullable Authority founded) {
        return founded != null
                && there.name().equals(body.name())
                && Objects.equals(there.district(), body.district())
                && founded.series().equals(body.series())
                && founded.kind() == body.kind();
    }
}
