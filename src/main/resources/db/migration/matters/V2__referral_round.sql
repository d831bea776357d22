-- The referral round. A referral crosses an authority border, and row security lets nobody write in another
-- authority's diary. So there is a mailbox: what is posted belongs to the addressee from the moment it is posted,
-- and becomes a matter or a document only when the addressee's own registrar registers it.

create table matters.referral (
    id              uuid primary key default uuidv7(),
    compartment_id  int not null references matters.authority,
    matter_id       uuid not null references matters.matter,
    body_id         int not null references matters.authority,
    sent_on         date not null,
    due_on          date not null check (due_on > sent_on),
    answered_on     date,
    stance          text check (stance in ('SUPPORTS', 'OPPOSES', 'PARTLY', 'NO_OBJECTION', 'ABSTAINS')),
    summary         text,
    decided_on      date,
    section         text,
    dissent         text,
    document_id     uuid references matters.matter_document,
    unique (matter_id, body_id),
    check (body_id <> compartment_id),
    check ((answered_on is null) = (stance is null))
);
comment on table matters.referral is 'protected: follows the sender''s matter';
call access.protect('matters.referral', 'matter_id');

create table matters.delivery (
    id                  uuid primary key default uuidv7(),
    -- The addressee: whose registrar reads it.
    compartment_id      int not null references matters.authority,
    from_compartment_id int not null references matters.authority,
    kind                text not null
        check (kind in ('REFERRAL_REQUEST', 'REFERRAL_REPLY', 'COUNCIL_PROPOSAL', 'COUNCIL_DECISION')),
    sender_number       text not null,
    sender_matter_id    uuid not null,
    -- The addressee's own matter, for an answer to something that it sent.
    answers_matter_id   uuid,
    motion_id           uuid not null,
    title               text not null,
    sent_on             date not null,
    content             jsonb not null,
    registered_on       date,
    registered_as       uuid references matters.matter,
    check (compartment_id <> from_compartment_id),
    check ((registered_on is null) = (registered_as is null))
);
comment on table matters.delivery is 'protected: a mailbox; anybody in the sending authority posts, only the addressee reads';
create index on matters.delivery (compartment_id, sent_on) where registered_on is null;
create index on matters.delivery (motion_id);
alter table matters.delivery enable row level security;
alter table matters.delivery force row level security;
-- Policies of its own, because access.protect() would ask that the writer be a member of the row's compartment, and
-- the poster never is. What is posted cannot be read back or changed by the sender: it is the addressee's mail.
create policy sender_posts on matters.delivery for insert
    with check (from_compartment_id = any (array(select access.open_compartments()))
                and registered_on is null);
create policy addressee_reads on matters.delivery for select
    using (compartment_id = any (array(select access.open_compartments())));
create policy addressee_registers on matters.delivery for update
    using (compartment_id = any (array(select access.open_compartments())));
create policy barrier on matters.delivery as restrictive for all
    using (id not in (select access.barred_subjects()));
grant select, insert on matters.delivery to rt_runtime;
grant update (registered_on, registered_as) on matters.delivery to rt_runtime;

-- Copies of the documents that came with a delivery.
create table matters.delivery_document (
    delivery_id         uuid not null references matters.delivery,
    ordinal             int not null check (ordinal > 0),
    compartment_id      int not null references matters.authority,
    from_compartment_id int not null references matters.authority,
    title               text not null,
    media_type          text not null,
    content             bytea not null,
    primary key (delivery_id, ordinal)
);
comment on table matters.delivery_document is 'protected: follows the delivery';
alter table matters.delivery_document enable row level security;
alter table matters.delivery_document force row level security;
create policy sender_posts on matters.delivery_document for insert
    with check (from_compartment_id = any (array(select access.open_compartments())));
create policy addressee_reads on matters.delivery_document for select
    using (compartment_id = any (array(select access.open_compartments())));
create policy barrier on matters.delivery_document as restrictive for all
    using (delivery_id not in (select access.barred_subjects()));
grant select, insert on matters.delivery_document to rt_runtime;

-- Which number the same question has at the other authority. Each side owns a row with the other's number, and
-- nothing else of the other's matter.
create table matters.matter_link (
    compartment_id       int not null references matters.authority,
    delivery_id          uuid not null,
    matter_id            uuid not null,
    other_compartment_id int not null references matters.authority,
    other_number         text not null,
    linked_on            date not null,
    primary key (compartment_id, delivery_id)
);
comment on table matters.matter_link is 'protected: follows the matter; the other side may add the number that it gave';
create index on matters.matter_link (matter_id);
alter table matters.matter_link enable row level security;
alter table matters.matter_link force row level security;
create policy own_links on matters.matter_link for select
    using (compartment_id = any (array(select access.open_compartments())));
create policy own_side on matters.matter_link for insert
    with check (compartment_id = any (array(select access.open_compartments())));
-- The receiver tells the sender its number, for a delivery that it really got and about no other matter.
create policy other_side on matters.matter_link for insert
    with check (exists (
        select from matters.delivery d
        where d.id = matter_link.delivery_id
          and d.from_compartment_id = matter_link.compartment_id
          and d.sender_matter_id = matter_link.matter_id
          and d.compartment_id = matter_link.other_compartment_id
          and d.compartment_id = any (array(select access.open_compartments()))));
create policy barrier on matters.matter_link as restrictive for all
    using (matter_id not in (select access.barred_subjects()));
grant select, insert on matters.matter_link to rt_runtime;
