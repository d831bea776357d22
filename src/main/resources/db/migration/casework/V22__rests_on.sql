-- Which version of a guideline a decision in a case rests on, and when it was last followed up: whoever may see the case gets
-- from the guideline to it, and a list of such cases is drawn without opening any of them.
create table casework.rests_on (
    decision_id       uuid primary key references casework.intervention_decision,
    child_case_id     uuid not null,
    compartment_id    int not null,
    guideline_version uuid not null,
    decided_on        date not null,
    followed_up_on    date check (followed_up_on >= decided_on),
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.rests_on is
    'protected: that a decision in the case rests on a version of a guideline, without what was decided or how it went';
create index on casework.rests_on (guideline_version, decided_on);
create index on casework.rests_on (child_case_id);
call access.protect('casework.rests_on', 'child_case_id');
revoke update on casework.rests_on from rt_runtime;
grant update (followed_up_on) on casework.rests_on to rt_runtime;

-- Row security binds the owner too; it steps aside for this one statement, in a transaction that nobody else sees.
alter table casework.intervention_decision no force row level security;
alter table casework.follow_up no force row level security;
alter table casework.rests_on no force row level security;
insert into casework.rests_on
    (decision_id, child_case_id, compartment_id, guideline_version, decided_on, followed_up_on)
select d.id, d.child_case_id, d.compartment_id, d.guideline_version, d.decided_on,
       (select max(f.followed_up_on) from casework.follow_up f where f.decision_id = d.id)
from casework.intervention_decision d
where d.guideline_version is not null;
alter table casework.rests_on force row level security;
alter table casework.follow_up force row level security;
alter table casework.intervention_decision force row level security;
