-- A day that the sender has put right, as one side knows it: beside the requests for more time it tells how the day that holds
-- came to be.
create table matters.due_correction (
    compartment_id int not null references matters.authority,
    delivery_id    uuid not null,
    matter_id      uuid not null references matters.matter,
    referral_id    uuid not null,
    was            date not null,
    instead        date not null check (instead <> was),
    reason         text not null,
    told_on        date not null,
    primary key (compartment_id, delivery_id)
);
comment on table matters.due_correction is 'protected: follows the matter';
create index on matters.due_correction (matter_id);

alter table matters.delivery no force row level security;
insert into matters.due_correction
select side.compartment_id, d.id, side.matter_id, (d.content -> 'referral' ->> 'value')::uuid, (d.content ->> 'dueOn')::date,
       (d.content ->> 'instead')::date, d.content ->> 'reason', d.sent_on
from matters.delivery d
cross join lateral (values (d.from_compartment_id, d.sender_matter_id), (d.compartment_id, d.registered_as))
    as side (compartment_id, matter_id)
where d.kind = 'DUE_CORRECTED' and side.matter_id is not null;
alter table matters.delivery force row level security;

call access.protect('matters.due_correction', 'matter_id');
