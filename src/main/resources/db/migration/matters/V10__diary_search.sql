-- Search in the diary of a large authority. Full-text operators are not leakproof, so row security keeps an index of
-- theirs from being used; equality of texts is. What a matter is called, and its documents, is kept as one row for each
-- Swedish stem, the newest matter first: a page of hits is read off the index and stops when it is full.

create table matters.diary_term (
    compartment_id int not null references matters.authority,
    term           text collate "C" not null,
    registered_on  date not null,
    matter_id      uuid not null references matters.matter,
    open           boolean not null,
    -- A list of those that are open, or of all: each is read in its order, and two are merged.
    primary key (compartment_id, term, open, registered_on, matter_id)
);
comment on table matters.diary_term is 'protected: follows the matter; written by the diary itself and by nobody else';
create index on matters.diary_term (matter_id);
call access.protect('matters.diary_term', 'matter_id');
revoke insert, update on matters.diary_term from rt_runtime;
create policy kept_by_the_diary on matters.diary_term for all to rt_owner using (true);

-- Which stems there are, to find a compound by a part of it: hamn in småbåtshamn.
create table matters.diary_vocabulary (
    compartment_id int not null references matters.authority,
    term           text collate "C" not null,
    primary key (compartment_id, term)
);
comment on table matters.diary_vocabulary is 'protected: the words of an authority''s own diary; there is no record that a grant could open';
alter table matters.diary_vocabulary enable row level security;
alter table matters.diary_vocabulary force row level security;
create policy own_words on matters.diary_vocabulary for select
    using (compartment_id = any (array(select access.open_compartments())));
create policy kept_by_the_diary on matters.diary_vocabulary for all to rt_owner using (true);
grant select on matters.diary_vocabulary to rt_runtime;

create policy indexing on matters.matter_document for select to rt_owner using (true);

create function matters.terms_of(title text) returns setof text
    language sql immutable set search_path = ''
    as $$ select lexeme from unnest(to_tsvector('pg_catalog.swedish'::regconfig, left(title, 400))) $$;
revoke execute on function matters.terms_of(text) from public;
grant execute on function matters.terms_of(text) to rt_runtime;

create function matters.add_terms(matter matters.matter, title text) returns void
    language sql security definer set search_path = ''
    as $$
        insert into matters.diary_term (compartment_id, term, registered_on, matter_id, open)
        select matter.compartment_id, term, matter.registered_on, matter.id, matter.state <> 'CLOSED'
        from matters.terms_of(title) term
        on conflict do nothing;
        insert into matters.diary_vocabulary (compartment_id, term)
        select matter.compartment_id, term from matters.terms_of(title) term
        where not exists (
            select from matters.diary_vocabulary v where v.compartment_id = matter.compartment_id and v.term = term.term)
        on conflict do nothing;
    $$;
revoke execute on function matters.add_terms(matters.matter, text) from public;

create function matters.index_matter() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if tg_op = 'INSERT' then
                perform matters.add_terms(new, new.title || ' ' || new.ordinal);
            elsif (old.state = 'CLOSED') <> (new.state = 'CLOSED') then
                update matters.diary_term t set open = new.state <> 'CLOSED'
                where t.matter_id = new.id;
            end if;
            return null;
        end
    $$;
create trigger index_matter after insert or update of state on matters.matter
    for each row execute function matters.index_matter();

-- A document that is marked secret takes its words with it.
create function matters.index_document() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        declare
            matter matters.matter;
        begin
            select * into matter from matters.matter m where m.id = new.matter_id;
            if tg_op = 'UPDATE' then
                delete from matters.diary_term t where t.matter_id = new.matter_id;
                perform matters.add_terms(matter, matter.title || ' ' || matter.ordinal);
                perform matters.add_terms(matter, d.title) from matters.matter_document d
                where d.matter_id = new.matter_id and d.secrecy is null;
            elsif new.secrecy is null then
                perform matters.add_terms(matter, new.title);
            end if;
            return null;
        end
    $$;
create trigger index_document after insert or update of title on matters.matter_document
    for each row execute function matters.index_document();
revoke execute on function matters.index_matter(), matters.index_document() from public;

-- What was there before.
insert into matters.diary_term (compartment_id, term, registered_on, matter_id, open)
select m.compartment_id, t, m.registered_on, m.id, m.state <> 'CLOSED'
from matters.matter m, matters.terms_of(m.title || ' ' || m.ordinal) t;
insert into matters.diary_term (compartment_id, term, registered_on, matter_id, open)
select distinct m.compartment_id, t, m.registered_on, m.id, m.state <> 'CLOSED'
from matters.matter m join matters.matter_document d on d.matter_id = m.id, matters.terms_of(d.title) t
where d.secrecy is null
on conflict do nothing;
insert into matters.diary_vocabulary (compartment_id, term)
select distinct compartment_id, term from matters.diary_term;

alter table matters.matter drop column search;
create index open_first on matters.matter (compartment_id, registered_on desc, id desc) where state <> 'CLOSED';
create index on matters.matter (compartment_id, sender_number) where sender_number is not null;
