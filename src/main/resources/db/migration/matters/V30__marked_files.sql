-- What a secrecy mark withholds is the file as well as its title: whoever the mark does not name opens it at no address.

create table matters.marked_file (
    stored_id uuid primary key,
    -- As in secret_part; each with its authority.
    offices   text[] not null,
    lifted_on date
);
comment on table matters.marked_file is 'closed: read only through matters.withheld_files()';

create function matters.keep_marked_file() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
        begin
            if new.stored_id is not null then
                insert into matters.marked_file as f (stored_id, offices, lifted_on)
                values (new.stored_id, new.offices, new.lifted_on)
                on conflict (stored_id) do update set offices = excluded.offices, lifted_on = excluded.lifted_on;
            end if;
            return new;
        end
    $$;
revoke execute on function matters.keep_marked_file() from public;
create trigger keep_marked_file after insert or update on matters.secret_part
    for each row execute function matters.keep_marked_file();

create function matters.withheld_files() returns setof uuid
    language sql stable rows 20 security definer set search_path = ''
    as $$
        select f.stored_id
        from matters.marked_file f
        where f.lifted_on is null and not f.offices && array(select matters.offices_held())
    $$;
revoke execute on function matters.withheld_files() from public;
grant execute on function matters.withheld_files() to rt_runtime;

create policy marked_file on documents.stored_document as restrictive for select
    using (id not in (select matters.withheld_files()));
create policy marked_file on documents.content as restrictive for select
    using (document_id not in (select matters.withheld_files()));
