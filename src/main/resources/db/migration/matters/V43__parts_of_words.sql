-- A compound is found by a part of it: hamn in småbåtshamn. Looking through every word of a large diary for that took most
-- of a search's time. Each word's endings are kept instead, in order: what begins like the part is read off the index.

create table matters.diary_word_part (
    compartment_id int not null,
    -- The word itself, and what is left of it from its second letter on, its third, and so on, of three letters or more.
    part           text collate "C" not null,
    term           text collate "C" not null,
    primary key (compartment_id, part, term),
    foreign key (compartment_id, term) references matters.diary_vocabulary on delete cascade
);
comment on table matters.diary_word_part is 'protected: the words of an authority''s own diary; there is no record that a grant could open';
create index on matters.diary_word_part (compartment_id, term);
alter table matters.diary_word_part enable row level security;
alter table matters.diary_word_part force row level security;
create policy own_words on matters.diary_word_part for select
    using (compartment_id = any (array(select access.open_compartments())));
create policy kept_by_the_diary on matters.diary_word_part for all to rt_owner using (true);
grant select on matters.diary_word_part to rt_runtime;

create function matters.parts_of(term text) returns setof text
    language sql immutable set search_path = ''
    as $$
        select term
        union
        select substr(term, n) from generate_series(2, length(term) - 2) n
    $$;
revoke execute on function matters.parts_of(text) from public;

create function matters.keep_parts() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            insert into matters.diary_word_part (compartment_id, part, term)
            select new.compartment_id, p, new.term from matters.parts_of(new.term) p;
            return null;
        end
    $$;
revoke execute on function matters.keep_parts() from public;
create trigger keep_parts after insert on matters.diary_vocabulary
    for each row execute function matters.keep_parts();

insert into matters.diary_word_part (compartment_id, part, term)
select v.compartment_id, p, v.term from matters.diary_vocabulary v, matters.parts_of(v.term) p;

-- Nobody looks through the words themselves any more.
drop policy own_words on matters.diary_vocabulary;
revoke select on matters.diary_vocabulary from rt_runtime;
comment on table matters.diary_vocabulary is 'closed: the words of a diary, read through their parts in matters.diary_word_part';
