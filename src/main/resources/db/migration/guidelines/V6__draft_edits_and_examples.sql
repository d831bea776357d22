-- What was done to a draft, so that it can be undone, and the examples that a version must answer in a known way.

create table guidelines.draft_edit (
    version_id uuid not null references guidelines.guideline_version,
    ordinal    int  not null check (ordinal > 0),
    made_by    uuid not null,
    writer     text not null check (length(writer) between 1 and 200),
    made_at    timestamptz not null,
    changes    jsonb not null,
    undone_at  timestamptz,
    primary key (version_id, ordinal)
);
comment on table guidelines.draft_edit is 'open: how drafts of public rules came about, and which official wrote what';
comment on column guidelines.draft_edit.writer is 'as the writer was called that day';
grant select, insert on guidelines.draft_edit to rt_runtime;
grant update (undone_at) on guidelines.draft_edit to rt_runtime;

create table guidelines.example (
    id          uuid primary key default uuidv7(),
    version_id  uuid not null references guidelines.guideline_version,
    title       text not null check (length(title) between 1 and 200),
    facts       jsonb not null,
    expectation text not null check (expectation in ('SAYS', 'NO_ROW', 'LEFT_TO_PERSON')),
    output      text,
    value       text,
    removed     boolean not null default false,
    check ((expectation = 'SAYS') = (output is not null)),
    check ((output is null) = (value is null))
);
create index on guidelines.example (version_id);
comment on table guidelines.example is 'open: made-up cases that try a public rule, about nobody';
grant select, insert on guidelines.example to rt_runtime;
grant update (removed) on guidelines.example to rt_runtime;

-- With a decided version its examples and its history are decided too.
create function guidelines.only_of_a_draft() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if exists (select from guidelines.guideline_version v
                       where v.id = new.version_id and v.state = 'DRAFTED') then
                return new;
            end if;
            raise exception 'what belongs to a decided version never changes' using errcode = '42501';
        end
    $$;
create trigger only_of_a_draft before insert or update on guidelines.draft_edit
    for each row execute function guidelines.only_of_a_draft();
create trigger only_of_a_draft before insert or update on guidelines.example
    for each row execute function guidelines.only_of_a_draft();
