-- Documents that come another way than from another authority, what they are by the rules of TF 2, and secrecy.

alter table matters.matter_document
    -- What decides when the document becomes official (TF 2:8-12); whether it is, is computed and kept nowhere.
    add column nature text not null default 'ORDINARY'
        check (nature in ('ORDINARY', 'LETTER_TO_OFFICIAL', 'MINUTES', 'REGISTER', 'MEMORY_NOTE', 'DRAFT_TEXT')),
    -- Taken care of for archiving: what makes a memory note or a draft official (TF 2:12).
    add column archived boolean not null default false,
    add column arrived_by text not null default 'AUTHORITY' check (arrived_by in ('AUTHORITY', 'LETTER', 'EMAIL', 'VISIT')),
    -- Where it lies, when it is kept on paper alone.
    add column paper_place text not null default '' check (length(paper_place) <= 200),
    -- The provision of the mark; what the document is called then stands in secret_part.
    add column secrecy text check (length(secrecy) between 3 and 120);

-- What a secrecy mark withholds, and who may see it. A mark is a warning (OSL 5:5): it decides nothing about a request.
create table matters.secret_part (
    document_id    uuid primary key references matters.matter_document,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    title          text not null check (length(title) between 1 and 300),
    counterparty   text not null,
    body           text not null,
    paper_place    text not null,
    stored_id      uuid,
    readers        text[] not null check ('REGISTRAR' = any (readers)),
    -- The same, each with the authority: 7:REGISTRAR.
    offices        text[] not null,
    marked_on      date not null,
    marked_by      uuid not null,
    marker         text not null,
    lifted_on      date,
    check (cardinality(offices) = cardinality(readers))
);
comment on table matters.secret_part is 'protected: follows the matter, and is read only by the roles that the mark names';
create index on matters.secret_part (matter_id);
call access.protect('matters.secret_part', 'matter_id');

-- The offices that the actor holds, each as authority and role: 7:REGISTRAR.
create function matters.offices_held() returns setof text
    language sql stable security definer set search_path = ''
    as $$
        select m.compartment_id || ':' || m.role
        from access.membership m
        where m.staff_id = (select access.open_account())
          and m.compartment_id is not null
          and m.valid_from <= access.today()
          and (m.valid_to is null or m.valid_to >= access.today())
    $$;
revoke execute on function matters.offices_held() from public;
grant execute on function matters.offices_held() to rt_runtime;

-- A role that somebody holds in another authority opens nothing here.
create policy named_readers on matters.secret_part as restrictive for all
    using (offices && array(select matters.offices_held()));
