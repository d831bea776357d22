-- Work that is done later, staged in the transaction that decided on it (db-scheduler). A task carries the
-- identifiers that it needs and no personal data; it binds an actor of its own before it reads a record.
create schema scheduler;
grant usage on schema scheduler to rt_runtime;

create table scheduler.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table scheduler.scheduled_tasks is 'open: names and times of jobs, no personal data';
create index on scheduler.scheduled_tasks (execution_time);
create index on scheduler.scheduled_tasks (last_heartbeat);
-- A task that is done is removed: it is no record.
grant select, insert, update, delete on scheduler.scheduled_tasks to rt_runtime;
