-- What was kept beside a report is a draft in no file of its matter: no public record (TF 2:12) and no part of the archive
-- (arkivlagen (1990:782) 3 §), so it is cleared and not disposed of. Nobody who logs in can empty a table: the database clears it,
-- one text when its writer has chosen what is to stand, and what nobody chose about when the matter ends.
alter table matters.text_clash no force row level security;
alter table matters.matter no force row level security;
delete from matters.text_clash c
where c.settled_at is not null
   or exists (select from matters.matter m where m.id = c.matter_id and m.state = 'CLOSED');
alter table matters.matter force row level security;
alter table matters.text_clash drop column settled_at; -- and the index of those that waited
create index on matters.text_clash (report_id, writer_id);
alter table matters.text_clash force row level security;

create policy clearing_sees on matters.text_clash for select to rt_owner using (true);
create policy clearing on matters.text_clash for delete to rt_owner using (true);

create function matters.settle_clash(report uuid, clash uuid) returns void
    language sql security definer set search_path = ''
    as $$
        delete from matters.text_clash c where c.id = clash and c.report_id = report and c.writer_id = access.actor()
    $$;
revoke execute on function matters.settle_clash(uuid, uuid) from public;
grant execute on function matters.settle_clash(uuid, uuid) to rt_runtime;

create function matters.clear_clashes() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            delete from matters.text_clash c where c.matter_id = new.id;
            return null;
        end
    $$;
revoke execute on function matters.clear_clashes() from public;
-- A board's matter that is sent to the council has not ended: it may come back.
create trigger clear_clashes after update of state on matters.matter
    for each row when (old.state <> 'CLOSED' and new.state = 'CLOSED')
    execute function matters.clear_clashes();
