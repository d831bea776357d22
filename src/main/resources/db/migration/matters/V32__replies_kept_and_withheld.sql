-- What a body replied is a row of its own: a second reply replaces the first and both are kept, and the secrecy mark on
-- the document of a reply withholds the reply itself, and what was written on it, from whoever the mark does not name.

create index marked on matters.matter_document (compartment_id) where secrecy is not null;

-- The marked documents of the actor's authorities whose marks name no office of the actor's.
create function matters.withheld_documents() returns setof uuid
    language sql stable rows 20
    as $$
        select d.id from matters.matter_document d
        where d.secrecy is not null
          and not exists (
              select from matters.secret_part s where s.document_id = d.id and s.lifted_on is null)
    $$;
revoke execute on function matters.withheld_documents() from public;
grant execute on function matters.withheld_documents() to rt_runtime;

create table matters.referral_reply (
    referral_id    uuid not null references matters.referral,
    -- The highest is the one that holds.
    ordinal        int not null check (ordinal > 0),
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    registered_on  date not null,
    stance         text not null check (stance in ('SUPPORTS', 'OPPOSES', 'PARTLY', 'NO_OBJECTION', 'ABSTAINS')),
    summary        text not null,
    decided_on     date not null,
    section        text not null,
    dissent        text not null,
    document_id    uuid not null references matters.matter_document,
    primary key (referral_id, ordinal)
);
comment on table matters.referral_reply is 'protected: follows the sender''s matter, and is read by those who may read its document';
create index on matters.referral_reply (matter_id);

-- How many replies there are, seen or not: whoever may not see the last is not shown the one before as if it held.
alter table matters.referral add column replies int not null default 0 check (replies >= 0);
alter table matters.referral no force row level security;
insert into matters.referral_reply (referral_id, ordinal, compartment_id, matter_id, registered_on, stance, summary,
    decided_on, section, dissent, document_id)
select r.id, 1, r.compartment_id, r.matter_id, r.answered_on, r.stance, coalesce(r.summary, ''),
       coalesce(r.decided_on, r.answered_on), coalesce(r.section, ''), coalesce(r.dissent, ''), r.document_id
from matters.referral r
where r.stance is not null and r.document_id is not null;
update matters.referral set replies = 1 where stance is not null;
alter table matters.referral force row level security;
alter table matters.referral
    drop column stance, drop column summary, drop column decided_on, drop column section, drop column dissent,
    drop column document_id,
    add constraint answered_when_there_are_replies check ((answered_on is null) = (replies = 0));

call access.protect('matters.referral_reply', 'matter_id');
revoke update on matters.referral_reply from rt_runtime;
create policy marked_reply on matters.referral_reply as restrictive for select
    using (document_id not in (select matters.withheld_documents()));

-- What a version of a compilation was written on. A version is read by those who may read all of it.
create table matters.compilation_source (
    matter_id      uuid not null,
    version        int not null,
    document_id    uuid not null references matters.matter_document,
    compartment_id int not null references matters.authority,
    primary key (matter_id, version, document_id),
    foreign key (matter_id, version) references matters.compilation_version
);
comment on table matters.compilation_source is 'protected: follows the matter';

-- Those that were saved before may have told of every reply.
alter table matters.compilation_version no force row level security;
alter table matters.referral_reply no force row level security;
insert into matters.compilation_source (matter_id, version, document_id, compartment_id)
select distinct c.matter_id, c.version, r.document_id, c.compartment_id
from matters.compilation_version c join matters.referral_reply r on r.matter_id = c.matter_id;
alter table matters.referral_reply force row level security;
alter table matters.compilation_version force row level security;
call access.protect('matters.compilation_source', 'matter_id');
revoke update on matters.compilation_source from rt_runtime;
create policy marked_source on matters.compilation_version as restrictive for select
    using (not exists (
        select from matters.compilation_source s
        where s.matter_id = compilation_version.matter_id and s.version = compilation_version.version
          and s.document_id in (select matters.withheld_documents())));

-- A marked document goes to another authority only when its registrar has noted the provision that lets it: secrecy
-- holds between authorities too (OSL 8:1). The mark goes along, and there the registrar alone reads it.
alter table matters.secret_part
    add column disclosed_under text check (disclosed_under ~ '^\d{1,2} kap\. \d{1,3}( [a-z])? § OSL$');

alter table matters.delivery
    add column secrecy text check (secrecy ~ '^\d{1,2} kap\. \d{1,3}( [a-z])? § OSL$');
-- What has been registered is in the diary, with its mark; the mail tells nobody else a second time.
create policy marked_or_registered on matters.delivery as restrictive for select
    using (kind = 'REFERRAL_REQUEST' or (secrecy is null and registered_on is null)
           or compartment_id || ':REGISTRAR' in (select matters.offices_held()));
create policy as_the_delivery on matters.delivery_document as restrictive for select
    using (exists (select from matters.delivery d where d.id = delivery_document.delivery_id));
