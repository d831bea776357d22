-- Where one of two guardians consents, the social committee may decide on a measure without the other (FB 6:13 a). What it
-- decided stands as it was recorded; that it has lapsed is added.
create table casework.committee_consent (
    id             uuid primary key default uuidv7(),
    child_case_id  uuid not null,
    compartment_id int not null,
    intervention   text not null,
    name           text not null,
    without_id     uuid not null,
    consenting_id  uuid not null,
    body           text not null check (body in ('COMMITTEE', 'SUBCOMMITTEE')),
    decided_on     date not null,
    minutes        text not null check (length(minutes) between 1 and 200),
    reasons        text not null check (length(reasons) between 20 and 20000),
    recorded_on    date not null check (recorded_on >= decided_on),
    recorded_by    uuid not null,
    lapsed_on      date check (lapsed_on >= recorded_on),
    check (without_id <> consenting_id),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.committee_consent is 'protected: the social committee''s decision in place of one guardian''s consent';
create unique index one_stands on casework.committee_consent (child_case_id, intervention) where lapsed_on is null;
call access.protect('casework.committee_consent', 'child_case_id');
call audit.require_opened('casework.committee_consent', 'child_case_id');
call audit.require_opened_to_change('casework.committee_consent', 'child_case_id');
revoke update on casework.committee_consent from rt_runtime;
grant update (lapsed_on) on casework.committee_consent to rt_runtime;

-- The decision on the intervention keeps what it rested on.
alter table casework.intervention_decision add column committee_consent uuid references casework.committee_consent;
