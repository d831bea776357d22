-- What a draft writes differently, as data: what kind of change, and the parts of the table that it is about. It is said in
-- the language of whoever reads it. Until now it was kept as a sentence in Swedish, of one of ten forms.
create function evidence.change_told_by(line text) returns jsonb language plpgsql as $$
declare
    form record;
begin
    for form in
        select * from (values
            (1, 'CELL', '^Rad (.*?), (.*?): (.*?) ändras till (.*)$'),
            (2, 'ROW_NEW', '^Rad (.*) är ny$'),
            (3, 'ROW_GONE', '^Rad (.*) i gällande version tas bort$'),
            (4, 'ROW_MOVED', '^Rad (.*?) flyttas till plats (.*)$'),
            (5, 'COLUMN_NEW', '^Kolumnen (.*) är ny$'),
            (6, 'COLUMN_GONE', '^Kolumnen (.*) tas bort$'),
            (7, 'COLUMN', '^Kolumnen (.*?): (.*?) ändras till (.*)$'),
            (8, 'POLICY', '^Träffregeln (.*?) ändras till (.*)$'),
            (9, 'FRAME', '^Texten runt tabellen är ändrad$'),
            (10, 'REST', '^Filens uppgifter till andra program är ändrade$')
        ) as forms (place, kind, pattern)
        order by place
    loop
        if line ~ form.pattern then
            return jsonb_build_object('kind', form.kind, 'parts',
                case when form.kind in ('FRAME', 'REST') then '[]' else to_jsonb(regexp_match(line, form.pattern)) end);
        end if;
    end loop;
    raise exception 'no version of the program has written this change of a draft: %', line;
end
$$;
create function evidence.changes_told_by(lines text[]) returns jsonb language sql as $$
    select coalesce(jsonb_agg(evidence.change_told_by(line) order by place), '[]')
    from unnest(lines) with ordinality as told (line, place)
$$;

alter table evidence.what_if_run alter column changes type jsonb using evidence.changes_told_by(changes);
alter table evidence.snapshot alter column changes type jsonb using evidence.changes_told_by(changes);

drop function evidence.changes_told_by;
drop function evidence.change_told_by;
