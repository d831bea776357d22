-- A signed report never changes, whatever the program forgets: neither that it was signed, by whom and with which paper,
-- nor a word of it. Where its review stands is noted as it is signed.
create function matters.keep_what_was_signed() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if to_jsonb(new) - 'review' is distinct from to_jsonb(old) - 'review' then
                raise exception 'a signed report never changes' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger keep_what_was_signed before update on matters.official_report
    for each row when (old.signed_on is not null) execute function matters.keep_what_was_signed();

create function matters.refuse_words_after_signing() returns trigger
    language plpgsql set search_path = ''
    as $$
        begin
            if exists (
                    select from matters.official_report r where r.id = new.report_id and r.signed_on is not null) then
                raise exception 'a signed report never changes' using errcode = '42501';
            end if;
            return new;
        end
    $$;
create trigger refuse_words_after_signing before insert on matters.report_section
    for each row execute function matters.refuse_words_after_signing();
