-- It reads what the caller may read, so it needs no search path of its own, which takes longer to set than the question
-- to answer: in this form every name in it was looked up when it was made.
create or replace function audit.opened_subjects() returns setof uuid
    language sql stable rows 10
    begin atomic
        select l.subject_id
        from audit.access_log l
        where l.xid = pg_current_xact_id_if_assigned()
          and l.transaction_at = transaction_timestamp();
    end;
