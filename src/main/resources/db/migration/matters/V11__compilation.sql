-- The compilation of replies that an analyst writes: every saved text is kept, and the highest version is the one that
-- holds. Two who save on top of the same version collide on the key, and neither loses anything.

create table matters.compilation_version (
    matter_id      uuid not null references matters.matter,
    version        int not null check (version > 0),
    compartment_id int not null references matters.authority,
    text           text not null check (length(text) between 1 and 200000),
    saved_at       timestamptz not null,
    saved_by       uuid not null,
    writer         text not null,
    primary key (matter_id, version)
);
comment on table matters.compilation_version is 'protected: follows the matter';
call access.protect('matters.compilation_version', 'matter_id');
revoke update on matters.compilation_version from rt_runtime;
