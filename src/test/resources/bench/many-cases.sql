-- A big municipality for the benchmark alone, loaded past row security, triggers and foreign keys: 12 units with 20
-- social workers each and somebody who leads it, 8 authorities with an analyst and more, 200,000 children's cases of ten years of which every
-- eighth is open, and 5,000 matters. No personal numbers. The day is 2024-10-07, that of the demonstration.

set session_replication_role = replica;

insert into access.compartment (code, name, kind, district)
select 'enhet-' || n, 'Barn och unga ' || n, 'UNIT', 'Distrikt ' || n from generate_series(1, 12) n;

insert into access.compartment (code, name, kind)
select 'namnd-' || n, 'Nämnden ' || n, 'AUTHORITY' from generate_series(1, 8) n;

insert into matters.authority (compartment_id, name, series, kind)
select c.id, c.name, chr(64 + substr(c.code, 7)::int) || 'N',
       case when c.code = 'namnd-1' then 'EXECUTIVE_BOARD' else 'COMMITTEE' end
from access.compartment c where c.kind = 'AUTHORITY';

create temporary table staff as
select uuidv7() as id, 'worker-' || n as subject, 'Handläggare ' || n as name, 'SOCIAL_WORKER' as role, n,
       (select c.id from access.compartment c where c.code = 'enhet-' || 1 + (n - 1) % 12) as place
from generate_series(1, 240) n
union all
select uuidv7(), 'analyst-' || n, 'Utredare ' || n, 'ANALYST', n,
       (select c.id from access.compartment c where c.code = 'namnd-' || 1 + (n - 1) % 8)
from generate_series(1, 20) n
union all
select uuidv7(), 'manager-' || n, 'Enhetschef ' || n, 'UNIT_MANAGER', n,
       (select c.id from access.compartment c where c.code = 'enhet-' || 1 + (n - 1) % 12)
from generate_series(1, 20) n;

insert into access.account (staff_id, subject, name, title) select id, subject, name, 'Handläggare' from staff;
insert into access.membership (staff_id, role, compartment_id, valid_from) select id, role, place, '2015-01-01' from staff;

-- ---- children's cases ----

create temporary table history as
select uuidv7() as id, cases.n, s.id as worker, s.place, received, state,
       case when state in ('NOT_INVESTIGATED', 'CLOSED') then received + 10 + (cases.n % 200) end as ended
from (select n, date '2024-10-04' - (case when n % 8 = 0 then n % 240 else 250 + n % 3400 end) as received,
             case when n % 8 = 0
                  then (array['REPORTED', 'UNDER_INVESTIGATION', 'UNDER_INVESTIGATION', 'SUPPORTED', 'SUPPORTED'])
                       [1 + n / 1920 % 5]
                  when n % 8 = 1 then 'NOT_INVESTIGATED'
                  else 'CLOSED' end as state
      from generate_series(1, 200000) n) cases
join staff s on s.role = 'SOCIAL_WORKER' and s.n = 1 + cases.n / 8 % 240;

insert into casework.child_case
    (id, compartment_id, number, state, responsible_id, received_on, opened_on, ended_on, next_step, next_due)
select id, place, 'B-' || extract(year from received) || '-' || lpad(n::text, 6, '0'), state, worker, received,
       case when state not in ('REPORTED', 'NOT_INVESTIGATED') then received + 7 end, ended,
       case when ended is null then 'casework.deadline.' || case state when 'REPORTED' then 'preliminary-assessment'
           when 'SUPPORTED' then 'follow-up' else 'investigation' end end,
       case when ended is null then date '2024-10-01' + n / 8 % 90 end
from history;

-- One child in two hundred has a protected identity, open to whoever handles the case; and some staff know somebody.
insert into access.shield (subject_id, raised_by, raised_on, compartment_id)
select id, worker, received, place from history where n % 200 = 1;
insert into access.clearance (staff_id, subject_id, reason, given_by, given_on)
select worker, id, 'Handlägger ärendet', worker, received from history where n % 200 = 1;
insert into access.barrier (staff_id, subject_id, kind, raised_by, raised_on)
select s.id, h.id, 'RELATIVE', s.id, h.received
from history h join staff s on s.role = 'SOCIAL_WORKER' and s.n = 1 + h.n / 300 % 240 and s.id <> h.worker
where h.n % 300 = 2;
-- As the triggers would have kept it.
insert into access.shut (staff_id, subject_id, by_barrier)
select n.staff_id, n.subject_id, false from access.shield_near n
union
select b.staff_id, b.subject_id, true from access.barrier b;

insert into clocks.deadline
    (subject_id, compartment_id, kind, reference, link, due_on, triggered_on, citation, responsible_id, set_by)
select c.id, c.compartment_id, c.next_step, c.number, '/cases/' || c.id, c.next_due, c.received_on,
       'SoL (2001:453) 11:2', c.responsible_id, c.responsible_id
from casework.child_case c where c.next_due is not null;

insert into people.person
    (subject_id, compartment_id, relation, ordinal, given_name, family_name, birth_date, sex, custody, lives_with_child)
select h.id, h.place, case o when 0 then 'CHILD' else 'GUARDIAN' end, o,
       (array['Alva', 'Bo', 'Disa', 'Elin', 'Folke', 'Greta', 'Hugo', 'Ines', 'Jon', 'Kaj', 'Liv', 'Milo', 'Noor'])
       [1 + (h.n + o * 5) % 13],
       (array['Alm', 'Berg', 'Dahl', 'Ek', 'Falk', 'Grahn', 'Holm', 'Lind', 'Nyman', 'Sund', 'Wik'])[1 + h.n % 11],
       case o when 0 then h.received - (3 + h.n % 14) * 365 end,
       case o when 0 then (array['FEMALE', 'MALE'])[1 + h.n % 2] end,
       case when o > 0 then 'JOINT' end, case when o > 0 then true end
from history h cross join generate_series(0, 2) o;

insert into people.address (person_id, subject_id, compartment_id, street, postcode, town)
select id, subject_id, compartment_id, 'Storgatan 1', '123 45', 'Ekehamn' from people.person where ordinal = 1;

insert into people.search_key (person_id, subject_id, compartment_id, key)
select p.id, p.subject_id, p.compartment_id, unnest(array[lower(p.given_name), lower(p.family_name)])
from people.person p;

insert into casework.report_of_concern
    (child_case_id, compartment_id, received_at, reporter, reporter_name, account, needs_protection, safety_text,
     safety_assessed_on, registered_at, registered_by)
select id, place, received, 'SCHOOL', 'Rektor', repeat('Skolan är orolig för barnet. ', 20), false,
       'Inget akut behov av skydd.', received, received, worker
from history;

insert into casework.preliminary_assessment
    (child_case_id, compartment_id, opens, reasons, decided_on, decided_by)
select id, place, state <> 'NOT_INVESTIGATED', repeat('Uppgifterna har bedömts. ', 10), received + 7, worker
from history where state <> 'REPORTED';

insert into casework.assessment
    (child_case_id, compartment_id, version, development, parenting, environment, child_statement, school_year,
     judged_level, rationale, judged_by, judged_on, others_tried, written_on, written_by)
select id, place, 3, repeat('Barnets utveckling. ', 30), repeat('Föräldrarnas förmåga. ', 30),
       repeat('Familj och miljö. ', 30), 'Jag vill ha hjälp med skolan.', n % 10, 'MEDIUM',
       'Det finns både skydd och risk.', worker, received + 60, true, received + 60, worker
from history where state in ('UNDER_INVESTIGATION', 'SUPPORTED', 'CLOSED');

insert into casework.tried_intervention
    (child_case_id, compartment_id, intervention, ruled_out, result, recorded_on, recorded_by)
select id, place, 'familjestod', false, 'Hjälpte en tid.', received + 60, worker
from history where state in ('SUPPORTED', 'CLOSED');

insert into casework.consent (child_case_id, person_id, kind, compartment_id, giver, given, answered_on, recorded_by)
select h.id, p.id, 'INTERVENTION', h.place, case p.ordinal when 0 then 'CHILD' else 'GUARDIAN' end, true,
       h.received + 80, h.worker
from history h join people.person p on p.subject_id = h.id
where h.state in ('SUPPORTED', 'CLOSED');

create temporary table given as
select h.*, uuidv7() as evaluation, uuidv7() as proposal, uuidv7() as decision
from history h where state in ('SUPPORTED', 'CLOSED');

insert into casework.kept_evaluation (id, child_case_id, compartment_id, evaluated_on, content, hash)
select evaluation, id, place, received + 90, '{}', repeat('0', 64) from given;

insert into casework.proposal
    (id, child_case_id, compartment_id, intervention, name, state, verdict, reasons, proposed_on, proposed_by,
     evaluation_id)
select proposal, id, place, 'sig-unga', 'SIG', 'DECIDED', 'RECOMMENDED', repeat('Insatsen passar barnet. ', 10),
       received + 90, worker, evaluation
from given;

insert into casework.intervention_decision
    (id, proposal_id, child_case_id, compartment_id, intervention, name, verdict, by_deviation, proposed_by, decided_by,
     decided_on, starts_on, follow_up_on, statement_of_reasons, evaluation_id)
select decision, proposal, id, place, 'sig-unga', 'SIG', 'RECOMMENDED', false, worker, worker, received + 95,
       received + 100, received + 200, repeat('Beslutet grundas på utredningen. ', 10), evaluation
from given;

insert into casework.implementation_plan
    (decision_id, child_case_id, compartment_id, version, goals, measures, participation, written_on, written_by)
select decision, id, place, 1, 'Närvaro i skolan.', 'Möten varje vecka.', '', received + 100, worker from given;

insert into casework.follow_up
    (decision_id, child_case_id, compartment_id, followed_up_on, outcome, goals_met, closure_reason, note, recorded_by)
select decision, id, place, received + 200, 'IMPROVED', 'PARTLY',
       case state when 'CLOSED' then 'GOALS_REACHED' end, '', worker
from given;

insert into audit.event_log (at, actor_id, actor_name, event, subject_kind, subject_id, compartment_id)
select received, worker, 'Handläggare', 'casework.event.registered', 'child-case', id, place from history;

-- Who has read the cases before: two lines each, in transactions of the past.
insert into audit.access_log
    (at, actor_id, actor_name, actor_role, action, subject_kind, subject_id, purpose, xid, transaction_at)
select received + days, worker, 'Handläggare', 'SOCIAL_WORKER', action, 'child-case', id, 'HANDLE_CHILD_CASE',
       (n % 500)::text::xid8, received + days
from history cross join (values ('CREATED', 0), ('OPENED', 1)) as done (action, days);

-- ---- matters ----

create temporary table file as
select uuidv7() as id, uuidv7() as motion, c.id as place, m as n, 2015 + m % 10 as year, s.id as officer, s.name,
       make_date(2015 + m % 10, 1 + m % 9, 1 + m % 28) as registered, m % 10 = 9 as open
from generate_series(1, 5000) m
join access.compartment c on c.code = 'namnd-' || 1 + m % 8
join staff s on s.subject = 'analyst-' || 1 + m % 8;

insert into matters.matter
    (id, compartment_id, number, year, ordinal, kind, title, registered_on, motion_id, officer_id, officer_name, state,
     decision_id, ended_on)
select f.id, f.place, a.series || ' ' || year || '/' || n, year, n, 'MOTION',
       'Motion ' || n || ' om stöd till barn och unga i staden', registered, motion, officer, f.name,
       case when open then 'IN_PREPARATION' else 'CLOSED' end,
       case when not open then gen_random_uuid() end, case when not open then registered + 200 end
from file f join matters.authority a on a.compartment_id = f.place;

insert into matters.council_motion (compartment_id, motion_id, matter_id, title, proposers, raised_on)
select place, motion, id, 'Motion ' || n || ' om stöd till barn och unga i staden', array['Ledamot Ek'], registered
from file;

insert into matters.demand (compartment_id, motion_id, ordinal, matter_id, wording)
select place, motion, 1, id, 'Att stödet ses över' from file;

insert into matters.matter_document
    (compartment_id, matter_id, ordinal, direction, title, counterparty, dated_on, finished)
select place, id, 1, 'INCOMING', 'Motion', 'Ledamot Ek', registered, true from file;

set session_replication_role = origin;
