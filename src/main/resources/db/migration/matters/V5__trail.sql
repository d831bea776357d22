-- How much of a thread there is, in numbers alone, for those who may not see all of it.

create policy counting on matters.council_motion for select to rt_owner using (true);
create policy counting on matters.matter for select to rt_owner using (true);
create policy counting on matters.referral for select to rt_owner using (true);
create policy counting on matters.official_report for select to rt_owner using (true);
create policy counting on matters.cited_evidence for select to rt_owner using (true);
create policy counting on matters.formal_decision for select to rt_owner using (true);
create policy counting on matters.decided_draft for select to rt_owner using (true);

create function matters.trail_counts(thread uuid) returns table (kind text, total bigint)
    language sql stable security definer set search_path = ''
    as $$
        with thread_matter as (select m.id from matters.matter m where m.motion_id = thread)
        select c.kind, c.total
        from (
            select 'MOTION', count(distinct m.motion_id) from matters.council_motion m where m.motion_id = thread
            union all
            select 'REFERRAL', count(*) from matters.referral r where r.matter_id in (select id from thread_matter)
            union all
            select 'REPORT', count(*) from matters.official_report r
            where r.signed_on is not null and r.matter_id in (select id from thread_matter)
            union all
            select 'EVIDENCE', count(distinct e.snapshot_id) from matters.cited_evidence e
            where e.withdrawn_on is null and e.matter_id in (select id from thread_matter)
            union all
            select 'DECISION', count(*) from matters.formal_decision d where d.matter_id in (select id from thread_matter)
            union all
            select 'GUIDELINE', count(*) from matters.decided_draft g where g.matter_id in (select id from thread_matter)
        ) as c (kind, total)
        where access.actor() is not null
    $$;
revoke execute on function matters.trail_counts(uuid) from public;
grant execute on function matters.trail_counts(uuid) to rt_runtime;

-- Which thread a demand belongs to: from a guideline version, which knows the demand that it answers, to its thread.
create policy finding_the_thread on matters.demand for select to rt_owner using (true);

create function matters.thread_of_demand(demand uuid) returns uuid
    language sql stable security definer set search_path = ''
    as $$
        select d.motion_id from matters.demand d where d.id = demand and access.actor() is not null limit 1
    $$;
revoke execute on function matters.thread_of_demand(uuid) from public;
grant execute on function matters.thread_of_demand(uuid) to rt_runtime;
