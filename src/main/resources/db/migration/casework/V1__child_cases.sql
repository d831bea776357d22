-- One child's case. The header can be listed in its unit without names; every other table here holds details
-- and shows them only to a transaction that has logged the opening.

create schema casework;
grant usage on schema casework to rt_runtime;

create table casework.case_series (
    compartment_id int not null references access.compartment,
    year           int not null check (year between 1990 and 2200),
    last_number    int not null check (last_number > 0),
    primary key (compartment_id, year)
);
comment on table casework.case_series is 'open: the last number given in each unit and year, no personal data';
grant select, insert, update on casework.case_series to rt_runtime;

create table casework.child_case (
    id             uuid primary key default uuidv7(),
    compartment_id int not null references access.compartment,
    number         text not null check (number ~ '^B-\d{4}-\d{5,}$'),
    state          text not null
        check (state in ('REPORTED', 'NOT_INVESTIGATED', 'UNDER_INVESTIGATION', 'SUPPORTED', 'CLOSED')),
    responsible_id uuid not null references access.account,
    -- Known only to those who are cleared for the case: nobody else sees the row.
    shielded       boolean not null default false,
    received_on    date not null,
    opened_on      date,
    ended_on       date,
    -- What has to be done next, a message key, and by when: what lists are ordered by.
    next_step      text check (next_step ~ '^casework\.deadline\.[a-z-]+$'),
    next_due       date,
    unique (compartment_id, number),
    check ((state in ('NOT_INVESTIGATED', 'CLOSED')) = (ended_on is not null)),
    check ((state in ('REPORTED', 'NOT_INVESTIGATED')) = (opened_on is null)),
    check ((next_step is null) = (next_due is null))
);
comment on table casework.child_case is 'protected: that a case exists, where it stands and what is due';
create index by_responsible on casework.child_case (responsible_id, next_due, number) where ended_on is null;
create index by_unit on casework.child_case (compartment_id, next_due, number) where ended_on is null;
call access.protect('casework.child_case', 'id');

create table casework.report_of_concern (
    id                 uuid primary key default uuidv7(),
    child_case_id            uuid not null references casework.child_case,
    compartment_id     int not null,
    -- Day 0 is when the authority received it, never when somebody opened it.
    received_at        timestamptz not null,
    reporter           text not null,
    reporter_name      text check (length(reporter_name) <= 200),
    account            text not null check (length(account) between 1 and 20000),
    needs_protection   boolean not null,
    safety_text        text not null check (length(safety_text) between 1 and 20000),
    safety_assessed_on date not null,
    registered_at      timestamptz not null,
    registered_by      uuid not null
);
comment on table casework.report_of_concern is 'protected: what was reported about the child, and the immediate safety assessment';
create index on casework.report_of_concern (child_case_id);
call access.protect('casework.report_of_concern', 'child_case_id');
call audit.require_opened('casework.report_of_concern', 'child_case_id');
revoke update on casework.report_of_concern from rt_runtime;

create table casework.preliminary_assessment (
    child_case_id        uuid primary key references casework.child_case,
    compartment_id int not null,
    opens          boolean not null,
    reasons        text not null check (length(reasons) between 1 and 20000),
    decided_on     date not null,
    decided_by     uuid not null
);
comment on table casework.preliminary_assessment is 'protected: why an investigation was opened, or was not';
call access.protect('casework.preliminary_assessment', 'child_case_id');
call audit.require_opened('casework.preliminary_assessment', 'child_case_id');
revoke update on casework.preliminary_assessment from rt_runtime;

create table casework.assessment (
    child_case_id         uuid primary key references casework.child_case,
    compartment_id  int not null,
    version         int not null check (version > 0),
    development     text not null default '',
    parenting       text not null default '',
    environment     text not null default '',
    child_statement text not null default '',
    school_year     int check (school_year between 0 and 9),
    -- The program never fills these in: a level is stated by a person, with reasons.
    judged_level    text check (judged_level in ('LOW', 'MEDIUM', 'HIGH')),
    rationale       text check (length(rationale) between 20 and 20000),
    judged_by       uuid,
    judged_on       date,
    -- null: not asked; false: asked, and nothing was; true: see tried_intervention
    others_tried    boolean,
    written_on      date not null,
    written_by      uuid not null,
    check (num_nulls(judged_level, rationale, judged_by, judged_on) in (0, 4))
);
comment on table casework.assessment is 'protected: the child''s situation and the overall judgement';
call access.protect('casework.assessment', 'child_case_id');
call audit.require_opened('casework.assessment', 'child_case_id');

create table casework.tried_intervention (
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    intervention   text not null,
    -- Tried, or ruled out before it was tried.
    ruled_out      boolean not null,
    result         text not null check (length(result) between 1 and 4000),
    recorded_on    date not null,
    recorded_by    uuid not null,
    primary key (child_case_id, intervention)
);
comment on table casework.tried_intervention is 'protected: what the child was given before, and how it went';
call access.protect('casework.tried_intervention', 'child_case_id');
call audit.require_opened('casework.tried_intervention', 'child_case_id');

create table casework.consent (
    child_case_id        uuid not null references casework.child_case,
    person_id      uuid not null,
    kind           text not null check (kind in ('INTERVENTION', 'SHARING')),
    compartment_id int not null,
    giver          text not null check (giver in ('CHILD', 'GUARDIAN')),
    given          boolean not null,
    answered_on    date not null,
    recorded_by    uuid not null,
    primary key (child_case_id, person_id, kind)
);
comment on table casework.consent is 'protected: who has said yes or no, to the intervention and to sharing';
call access.protect('casework.consent', 'child_case_id');
call audit.require_opened('casework.consent', 'child_case_id');

-- What the guidelines in force said of every intervention on one day, as it was shown. Written once.
create table casework.kept_evaluation (
    id             uuid primary key default uuidv7(),
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    evaluated_on   date not null,
    content        json not null,
    hash           text not null check (hash ~ '^[0-9a-f]{64}$')
);
comment on table casework.kept_evaluation is 'protected: inputs, versions, rows and texts behind a choice of intervention';
create index on casework.kept_evaluation (child_case_id);
call access.protect('casework.kept_evaluation', 'child_case_id');
call audit.require_opened('casework.kept_evaluation', 'child_case_id');
revoke update on casework.kept_evaluation from rt_runtime;

create table casework.proposal (
    id             uuid primary key default uuidv7(),
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    intervention   text not null,
    name           text not null,
    state          text not null
        check (state in ('PROPOSED', 'AWAITING_APPROVAL', 'APPROVED', 'NOT_APPROVED', 'DECIDED', 'WITHDRAWN')),
    verdict        text not null,
    reasons        text not null check (length(reasons) between 1 and 20000),
    proposed_on    date not null,
    proposed_by    uuid not null,
    evaluation_id  uuid not null references casework.kept_evaluation
);
comment on table casework.proposal is 'protected: which intervention is proposed for the child, and why';
create index on casework.proposal (child_case_id);
call access.protect('casework.proposal', 'child_case_id');
call audit.require_opened('casework.proposal', 'child_case_id');
revoke update on casework.proposal from rt_runtime;
grant update (state) on casework.proposal to rt_runtime;

create table casework.deviation (
    proposal_id    uuid primary key references casework.proposal,
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    reasons        text not null check (length(reasons) between 20 and 20000),
    tried_first    text not null check (length(tried_first) between 1 and 20000),
    stigma_weighed text not null check (length(stigma_weighed) between 1 and 20000),
    child_view     text not null check (length(child_view) between 1 and 20000),
    review_on      date not null,
    proposed_by    uuid not null,
    approved       boolean,
    settled_by     uuid,
    settled_on     date,
    settled_reason text check (length(settled_reason) between 1 and 20000),
    check (num_nulls(approved, settled_by, settled_on, settled_reason) in (0, 4)),
    -- Four eyes: nobody approves a deviation of their own.
    constraint four_eyes check (settled_by <> proposed_by)
);
comment on table casework.deviation is 'protected: why a case departs from the guideline, and who approved it';
call access.protect('casework.deviation', 'child_case_id');
call audit.require_opened('casework.deviation', 'child_case_id');
revoke update on casework.deviation from rt_runtime;
grant update (approved, settled_by, settled_on, settled_reason) on casework.deviation to rt_runtime;

-- Whether a proposal waits for the unit manager: the manager's list is drawn without opening any case.
create table casework.pending_approval (
    proposal_id    uuid primary key,
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    asked_on       date not null,
    settled_on     date
);
comment on table casework.pending_approval is 'protected: that a deviation waits, without what it is about';
create index on casework.pending_approval (compartment_id, asked_on) where settled_on is null;
call access.protect('casework.pending_approval', 'child_case_id');

create table casework.intervention_decision (
    id                   uuid primary key default uuidv7(),
    proposal_id          uuid not null unique references casework.proposal,
    child_case_id              uuid not null references casework.child_case,
    compartment_id       int not null,
    intervention         text not null,
    name                 text not null,
    verdict              text not null,
    by_deviation         boolean not null,
    proposed_by          uuid not null,
    approved_by          uuid,
    decided_by           uuid not null,
    decided_on           date not null,
    starts_on            date not null,
    follow_up_on         date not null,
    statement_of_reasons text not null check (length(statement_of_reasons) between 20 and 20000),
    -- The version that decided, where one spoke of the intervention.
    guideline_version    uuid,
    guideline_hash       text,
    evaluation_id        uuid not null references casework.kept_evaluation,
    check (by_deviation = (approved_by is not null)),
    check ((guideline_version is null) = (guideline_hash is null)),
    constraint four_eyes check (approved_by <> proposed_by)
);
comment on table casework.intervention_decision is 'protected: the decision on an intervention; written once';
create index on casework.intervention_decision (child_case_id);
call access.protect('casework.intervention_decision', 'child_case_id');
call audit.require_opened('casework.intervention_decision', 'child_case_id');
revoke update on casework.intervention_decision from rt_runtime;

create table casework.implementation_plan (
    decision_id    uuid primary key references casework.intervention_decision,
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    version        int not null check (version > 0),
    goals          text not null check (length(goals) between 1 and 20000),
    measures       text not null check (length(measures) between 1 and 20000),
    participation  text not null default '',
    written_on     date not null,
    written_by     uuid not null
);
comment on table casework.implementation_plan is 'protected: how the intervention is carried out';
create index on casework.implementation_plan (child_case_id);
call access.protect('casework.implementation_plan', 'child_case_id');
call audit.require_opened('casework.implementation_plan', 'child_case_id');

create table casework.follow_up (
    id             uuid primary key default uuidv7(),
    decision_id    uuid not null references casework.intervention_decision,
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null,
    followed_up_on date not null,
    outcome        text not null check (outcome in ('IMPROVED', 'UNCHANGED', 'WORSE', 'NOT_KNOWN')),
    goals_met      text not null check (goals_met in ('YES', 'PARTLY', 'NO')),
    closure_reason text,
    note           text not null default '' check (length(note) <= 20000),
    recorded_by    uuid not null
);
comment on table casework.follow_up is 'protected: how the intervention went for the child';
create index on casework.follow_up (child_case_id);
create unique index closed_once on casework.follow_up (decision_id) where closure_reason is not null;
call access.protect('casework.follow_up', 'child_case_id');
call audit.require_opened('casework.follow_up', 'child_case_id');
revoke update on casework.follow_up from rt_runtime;

-- The one place where a fact in the de-identified register and its case meet. The id is random (version 4):
-- an id that holds its time of birth would tell when the decision was taken.
create table casework.fact_link (
    decision_id    uuid primary key references casework.intervention_decision,
    fact_id        uuid not null unique default gen_random_uuid(),
    -- What the register was told of the decision, to be told again with the outcome of a follow-up.
    told           json not null,
    child_case_id        uuid not null references casework.child_case,
    compartment_id int not null
);
comment on table casework.fact_link is 'protected: the key between a case and its de-identified fact';
call access.protect('casework.fact_link', 'child_case_id');
call audit.require_opened('casework.fact_link', 'child_case_id');
revoke update on casework.fact_link from rt_runtime;
