-- What stays in the house and was sent to another authority is drawn up from that day (TF 2:10), though its matter goes on:
-- the board's report and its annexes go along with what it proposes that the council decide.
create table matters.dispatched_document (
    document_id    uuid primary key references matters.matter_document,
    compartment_id int not null references matters.authority,
    matter_id      uuid not null references matters.matter,
    dispatched_on  date not null
);
comment on table matters.dispatched_document is 'protected: follows the matter';
create index on matters.dispatched_document (matter_id);

-- What was sent before today and whose matter waits for the council. Where the matter has ended it is drawn up anyway.
alter table matters.matter no force row level security;
alter table matters.official_report no force row level security;
alter table matters.report_annex no force row level security;
alter table matters.matter_document no force row level security;
insert into matters.dispatched_document (document_id, compartment_id, matter_id, dispatched_on)
select d.id, d.compartment_id, d.matter_id, m.ended_on
from matters.matter m
join matters.official_report r on r.id = m.report_id
join matters.matter_document d on d.matter_id = m.id and d.direction = 'DRAWN_UP'
where m.kind = 'MOTION' and m.state = 'DISPATCHED'
  and (d.id = r.document_id
       or d.id in (select a.document_id from matters.report_annex a where a.report_id = r.id and not a.removed));
alter table matters.matter force row level security;
alter table matters.official_report force row level security;
alter table matters.report_annex force row level security;
alter table matters.matter_document force row level security;

call access.protect('matters.dispatched_document', 'matter_id');
revoke update on matters.dispatched_document from rt_runtime;
