-- What was signed is the report with all that hangs on it, and the paper that it became. Each row that hangs on a report is of
-- the report's own matter and authority: a report that its writer does not see is signed all the same.

alter table matters.official_report add unique (id, matter_id, compartment_id);
do $$
    declare
        part text;
    begin
        foreach part in array array['report_section', 'cited_evidence', 'report_source', 'report_annex', 'review_step',
                                    'review_comment', 'dismissed_finding', 'written_outline', 'report_presence'] loop
            execute format('alter table matters.%I drop constraint %I', part, part || '_report_id_fkey');
            execute format(
                'alter table matters.%I add constraint of_its_report foreign key (report_id, matter_id, compartment_id) '
                || 'references matters.official_report (id, matter_id, compartment_id)', part);
        end loop;
    end
$$;

-- Where its review stands is settled before a report is signed, so that nothing of it changes afterwards.
create or replace function matters.keep_what_was_signed() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if to_jsonb(new) is distinct from to_jsonb(old) then
                raise exception 'a signed report never changes' using errcode = '42501';
            end if;
            return new;
        end
    $$;

-- A report is signed by whoever signs it, and none is born signed.
create function matters.refuse_anothers_signature() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if tg_op = 'INSERT' or new.signed_by is distinct from access.actor() then
                raise exception 'a report is signed by whoever signs it' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_anothers_signature before insert on matters.official_report
    for each row when (new.signed_on is not null) execute function matters.refuse_anothers_signature();
create trigger refuse_anothers_signature_later before update on matters.official_report
    for each row when (old.signed_on is null and new.signed_on is not null)
    execute function matters.refuse_anothers_signature();

create trigger refuse_words_after_signing before insert or update on matters.cited_evidence
    for each row execute function matters.refuse_words_after_signing();
create trigger refuse_words_after_signing before insert or update on matters.report_source
    for each row execute function matters.refuse_words_after_signing();
create trigger refuse_words_after_signing before insert or update on matters.report_annex
    for each row execute function matters.refuse_words_after_signing();
create trigger refuse_words_after_signing before insert or update on matters.dismissed_finding
    for each row execute function matters.refuse_words_after_signing();
create trigger refuse_words_after_signing before insert on matters.review_step
    for each row execute function matters.refuse_words_after_signing();
create trigger refuse_words_after_signing before insert on matters.review_comment
    for each row execute function matters.refuse_words_after_signing();

create function matters.refuse_anothers_step() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if new.taken_by is distinct from access.actor() then
                raise exception 'a step is taken by whoever takes it' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_anothers_step before insert on matters.review_step
    for each row execute function matters.refuse_anothers_step();

-- A document in the diary never changes: it is archived, or what it says goes behind a mark and comes back as it was.
create function matters.content_of(document jsonb) returns jsonb
    language sql immutable parallel safe
    return jsonb_build_array(document -> 'title', document -> 'counterparty', document -> 'body',
        document -> 'paper_place', document -> 'stored_id');

create function matters.keep_document() returns trigger
    language plpgsql set search_path = ''
    as $$
        declare
            moved text[] = '{title,counterparty,body,paper_place,stored_id,secrecy,archived,finished}';
            before jsonb = matters.content_of(to_jsonb(old));
            after jsonb = matters.content_of(to_jsonb(new));
            behind jsonb = (select matters.content_of(to_jsonb(s)) from matters.secret_part s
                            where s.document_id = old.id and s.lifted_on is null);
            as_it_was boolean = case
                when old.secrecy is null and new.secrecy is not null then
                    before is not distinct from behind and new.stored_id is null
                    and new.body = '' and new.counterparty = '' and new.paper_place = ''
                when old.secrecy is not null and new.secrecy is null then after is not distinct from behind
                else before = after
            end;
        begin
            if not as_it_was
               or to_jsonb(new) - moved is distinct from to_jsonb(old) - moved
               or old.archived and not new.archived
               or old.finished and not new.finished then
                raise exception 'a document never changes' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger keep_document before update on matters.matter_document
    for each row execute function matters.keep_document();

-- What stands behind a mark is what the document said when it was marked.
create function matters.keep_secret_part() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if tg_op = 'INSERT' or old.lifted_on is not null and new.lifted_on is null then
                if not exists (
                        select from matters.matter_document d
                        where d.id = new.document_id and d.secrecy is null
                          and d.compartment_id = new.compartment_id and d.matter_id = new.matter_id
                          and matters.content_of(to_jsonb(d)) = matters.content_of(to_jsonb(new))) then
                    raise exception 'a mark withholds what the document says' using errcode = '42501';
                end if;
            elsif matters.content_of(to_jsonb(new)) is distinct from matters.content_of(to_jsonb(old))
                  or (new.document_id, new.matter_id, new.compartment_id)
                     is distinct from (old.document_id, old.matter_id, old.compartment_id) then
                raise exception 'a document never changes' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger keep_secret_part before insert or update on matters.secret_part
    for each row execute function matters.keep_secret_part();
