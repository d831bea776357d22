-- What somebody has typed and not yet sent. It is nobody else's: no role, grant or unit opens it.

create schema shell;
grant usage on schema shell to rt_runtime;

create table shell.draft (
    staff_id uuid not null references access.account,
    form_key text not null check (length(form_key) between 1 and 160),
    field    text not null check (length(field) between 1 and 80),
    typed    text not null check (length(typed) <= 200000),
    version  text not null default '' check (length(version) <= 80),
    saved_at timestamptz not null,
    primary key (staff_id, form_key, field)
);
comment on table shell.draft is 'protected: each row is seen by the person who typed it and by nobody else';

alter table shell.draft enable row level security;
alter table shell.draft force row level security;
create policy own on shell.draft for all
    using (staff_id = (select access.actor()))
    with check (staff_id = (select access.actor()));
-- A draft is no record: it is removed when the form is sent, when its writer discards it, and when it is old.
grant select, insert, update, delete on shell.draft to rt_runtime;
