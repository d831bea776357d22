-- A secrecy mark on a signed report withholds what was written in it, and not its file alone, from whoever the mark does not
-- name: its sections in every version, its sources, figures, comments, annexes and what was let be.

create function matters.withheld_reports() returns setof uuid
    language sql stable rows 5
    as $$
        select r.id from matters.official_report r
        where r.document_id in (select matters.withheld_documents())
    $$;
revoke execute on function matters.withheld_reports() from public;
grant execute on function matters.withheld_reports() to rt_runtime;

create index on matters.official_report (document_id);

create policy marked_report on matters.report_section as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
create policy marked_report on matters.report_source as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
create policy marked_report on matters.cited_evidence as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
create policy marked_report on matters.review_comment as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
create policy marked_report on matters.report_annex as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
create policy marked_report on matters.dismissed_finding as restrictive for select
    using (report_id not in (select matters.withheld_reports()));
