-- What is kept and never changes: files, and images of forms as they were shown.

create schema documents;
grant usage on schema documents to rt_runtime;

-- What a file is. Listed without opening the record, so the title holds no personal data.
create table documents.stored_document (
    id              uuid primary key default uuidv7(),
    subject_kind    text not null check (subject_kind ~ '^[a-z][a-z-]{1,39}$'),
    subject_id      uuid not null,
    compartment_id  int not null references access.compartment,
    kind            text not null check (kind ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    title           text not null check (length(title) between 1 and 200),
    media_type      text not null check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
    size            int not null check (size between 1 and 52428800),
    sha256          bytea not null check (length(sha256) = 32),
    created_at      timestamptz not null,
    created_by      uuid not null,
    created_by_name text not null,
    unique (id, subject_id, compartment_id)
);
comment on table documents.stored_document is 'protected: tells that a record exists and what it holds';
create index on documents.stored_document (subject_id, id);
call access.protect('documents.stored_document', 'subject_id');
revoke update on documents.stored_document from rt_runtime;

-- What is in it: read only when the reading is logged.
create table documents.content (
    document_id    uuid primary key,
    subject_id     uuid not null,
    compartment_id int not null,
    bytes          bytea not null,
    foreign key (document_id, subject_id, compartment_id)
        references documents.stored_document (id, subject_id, compartment_id)
);
-- Compressed already (PDF, PNG, DOCX): trying again would only cost time.
alter table documents.content alter column bytes set storage external;
comment on table documents.content is 'protected: the documents themselves';
call access.protect('documents.content', 'subject_id');
call audit.require_opened('documents.content', 'subject_id');
revoke update on documents.content from rt_runtime;

-- A form as it stood when somebody decided by it.
create table documents.form_snapshot (
    id             uuid primary key default uuidv7(),
    subject_id     uuid not null,
    compartment_id int not null references access.compartment,
    form           text not null check (form ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    html           text not null check (length(html) between 1 and 2000000),
    sha256         bytea not null check (sha256 = sha256(convert_to(html, 'UTF8'))),
    taken_at       timestamptz not null,
    taken_by       uuid not null,
    taken_by_name  text not null
);
comment on table documents.form_snapshot is 'protected: a form with what was known of the child';
create index on documents.form_snapshot (subject_id, id);
call access.protect('documents.form_snapshot', 'subject_id');
call audit.require_opened('documents.form_snapshot', 'subject_id');
revoke update on documents.form_snapshot from rt_runtime;
