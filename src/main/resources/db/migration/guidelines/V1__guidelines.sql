-- Guidelines as dated tables, and the catalogue of interventions. No personal data anywhere in this schema:
-- a guideline is public once it is decided, and a draft is working material of the administration.

create schema guidelines;
grant usage on schema guidelines to rt_runtime;

create table guidelines.guideline (
    key        text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    title      text collate "sv-SE-x-icu" not null check (length(title) between 2 and 200),
    purpose    text not null default ''
);
comment on table guidelines.guideline is 'open: guidelines are public, no personal data';
grant select, insert, update on guidelines.guideline to rt_runtime;

create table guidelines.guideline_version (
    id               uuid primary key default uuidv7(),
    guideline_key    text not null references guidelines.guideline,
    number           int  not null check (number > 0),
    title            text not null check (length(title) between 2 and 200),
    state            text not null default 'DRAFTED' check (state in ('DRAFTED', 'ADOPTED', 'REJECTED')),
    model            text not null,
    content_hash     text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    drafted_on       date not null,
    drafted_by       uuid not null,
    based_on         uuid references guidelines.guideline_version,
    demand_id        uuid,
    demand_text      text,
    validity         daterange,
    decided_by       text,
    decided_matter   text,
    decided_on       date,
    decided_section  text,
    unique (guideline_key, number),
    check ((demand_id is null) = (demand_text is null)),
    check ((state = 'DRAFTED') = (decided_on is null)),
    check (num_nulls(decided_by, decided_matter, decided_on, decided_section) in (0, 4)),
    check ((state = 'ADOPTED') = (validity is not null)),
    -- at most one version of a guideline holds on any day
    constraint one_version_a_day unique (guideline_key, validity without overlaps)
);
create index on guidelines.guideline_version (demand_id);
create index on guidelines.guideline_version (content_hash);
comment on table guidelines.guideline_version is 'open: guidelines are public, drafts hold no personal data';
comment on column guidelines.guideline_version.model is 'the table as DMN XML; the exchanged file and the stored one are the same';
grant select, insert on guidelines.guideline_version to rt_runtime;
grant update (state, model, content_hash, validity, decided_by, decided_matter, decided_on, decided_section)
    on guidelines.guideline_version to rt_runtime;

-- What a body has decided never changes; a successor may only put an end to its validity.
create function guidelines.keep_what_was_decided() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if old.state = 'DRAFTED' then
                return new;
            end if;
            if old.state = 'ADOPTED'
               and upper_inf(old.validity) and not upper_inf(new.validity)
               and lower(new.validity) = lower(old.validity)
               and to_jsonb(new) - 'validity' = to_jsonb(old) - 'validity' then
                return new;
            end if;
            raise exception 'a decided version never changes' using errcode = '42501';
        end
    $$;
create trigger keep_what_was_decided before update on guidelines.guideline_version
    for each row execute function guidelines.keep_what_was_decided();

-- What an analyst has typed and the table cannot take yet. The model beside it is always well-formed.
create table guidelines.unfinished_cell (
    version_id uuid not null references guidelines.guideline_version,
    row_id     text not null,
    column_id  text not null,
    text       text check (length(text) <= 100000),
    primary key (version_id, row_id, column_id)
);
comment on column guidelines.unfinished_cell.text is 'null once the table has taken the cell';
comment on table guidelines.unfinished_cell is 'open: drafts of public rules, no personal data';
grant select, insert, update on guidelines.unfinished_cell to rt_runtime;

create table guidelines.cited_source (
    title       text primary key check (length(title) between 2 and 300),
    dated       date not null,
    ended_on    date check (ended_on >= dated),
    replaced_by text
);
comment on table guidelines.cited_source is 'open: public sources with their dates, no personal data';
grant select, insert, update on guidelines.cited_source to rt_runtime;

create table guidelines.intervention (
    id               uuid primary key default uuidv7(),
    key              text not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
    name             text collate "sv-SE-x-icu" not null check (length(name) between 2 and 120),
    description      text not null,
    offered          daterange not null check (not isempty(offered)),
    status           text not null check (status in ('OFFERED', 'BEING_INTRODUCED', 'ENDED')),
    local_unit       text not null check (local_unit in ('FULL_YEARS', 'SCHOOL_YEARS')),
    local_from       int  not null check (local_from between 0 and 25),
    local_to         int  not null check (local_to >= local_from),
    bracket_from     int,
    bracket_to       int check (bracket_to >= bracket_from),
    method           text not null,
    legal_form       text not null check (legal_form in ('ASSESSED', 'NON_ASSESSED', 'EITHER', 'COOPERATION')),
    dose             text not null default '',
    evidence_summary text not null default '',
    next_group_on    date,
    free_seats       int check (free_seats >= 0),
    guideline_key    text references guidelines.guideline,
    check ((bracket_from is null) = (bracket_to is null)),
    check ((next_group_on is null) = (free_seats is null)),
    constraint one_entry_a_day unique (key, offered without overlaps)
);
comment on table guidelines.intervention is 'open: catalogue of what the municipality offers, no personal data';
grant select, insert on guidelines.intervention to rt_runtime;
grant update (offered, next_group_on, free_seats) on guidelines.intervention to rt_runtime;

create table guidelines.intervention_evidence (
    intervention_id uuid not null references guidelines.intervention,
    ordinal         int  not null check (ordinal > 0),
    title           text not null check (length(title) between 2 and 300),
    dated           date,
    primary key (intervention_id, ordinal)
);
comment on table guidelines.intervention_evidence is 'open: public sources, no personal data';
grant select, insert on guidelines.intervention_evidence to rt_runtime;
