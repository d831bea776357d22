-- What a secrecy mark leaves for all to see tells nothing: the provision is its numbers alone, no word of a marked title
-- stays in the vocabulary, and a mark withholds files of its own authority and no others.

-- Every mark so far named its section somewhere in a text: what stands beside it goes.
alter table matters.matter_document no force row level security;
update matters.matter_document d
set secrecy = coalesce(
        (select p.found[1] || ' kap. ' || p.found[3] || ' § OSL'
         from (select regexp_match(d.secrecy, '(\d{1,2})\s*(kap\.?\s*|:\s*)(\d{1,3}( [a-z](?= *§))?)', 'i') as found) p
         where p.found is not null),
        '5 kap. 5 § OSL')
where d.secrecy is not null;
alter table matters.matter_document force row level security;
alter table matters.matter_document
    add constraint section_alone check (secrecy ~ '^\d{1,2} kap\. \d{1,3}( [a-z])? § OSL$');

-- A document that is marked secret takes its words with it, from the list of words too.
create or replace function matters.index_document() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        declare
            matter matters.matter;
            gone text[];
        begin
            select * into matter from matters.matter m where m.id = new.matter_id;
            if tg_op = 'UPDATE' then
                with d as (delete from matters.diary_term t where t.matter_id = new.matter_id returning t.term)
                select array_agg(d.term) into gone from d;
                perform matters.add_terms(matter, matter.title || ' ' || matter.ordinal);
                perform matters.add_terms(matter, d.title) from matters.matter_document d
                where d.matter_id = new.matter_id and d.secrecy is null;
                delete from matters.diary_vocabulary v
                where v.compartment_id = matter.compartment_id and v.term = any (gone)
                  and not exists (
                      select from matters.diary_term t
                      where t.compartment_id = v.compartment_id and t.term = v.term);
            elsif new.secrecy is null then
                perform matters.add_terms(matter, new.title);
            end if;
            return null;
        end
    $$;

delete from matters.diary_vocabulary v
where not exists (
    select from matters.diary_term t where t.compartment_id = v.compartment_id and t.term = v.term);

-- Without this, a mark in one authority could withhold, or open, a file of another.
drop policy if exists marking on documents.stored_document;
create policy marking on documents.stored_document for select to rt_owner using (true);

create or replace function matters.keep_marked_file() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.stored_id is not null then
                if not exists (
                    select from documents.stored_document s
                    where s.id = new.stored_id and s.compartment_id = new.compartment_id
                      and s.subject_id = new.matter_id) then
                    raise exception 'a mark withholds a file of its own matter' using errcode = '42501';
                end if;
                insert into matters.marked_file as f (stored_id, offices, lifted_on)
                values (new.stored_id, new.offices, new.lifted_on)
                on conflict (stored_id) do update set offices = excluded.offices, lifted_on = excluded.lifted_on;
            end if;
            return new;
        end
    $$;
