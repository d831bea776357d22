-- Asked in a FROM, what the transaction has opened becomes a part of the statement that asks: see V7 of access.
create or replace procedure audit.require_opened(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format(
                'create policy opened on %s as restrictive for select '
                || 'using (%I in (select o.id from audit.opened_subjects() o(id)))', target, subject_column);
        end
    $$;

create or replace procedure audit.require_opened_to_change(target regclass, subject_column name)
    language plpgsql
    as $$
        begin
            execute format(
                'create policy opened_to_change on %s as restrictive for update '
                || 'using (%I in (select o.id from audit.opened_subjects() o(id)))', target, subject_column);
        end
    $$;

-- Tables that were protected before today get the same. Their rule names the column before IN.
do $$
    declare
        rule record;
    begin
        for rule in
            select p.polname, p.polrelid::regclass as target,
                   substring(pg_get_expr(p.polqual, p.polrelid) from '^\((\w+) IN ') as subject_column
            from pg_policy p
            where p.polname in ('opened', 'opened_to_change')
        loop
            execute format('alter policy %I on %s using (%I in (select o.id from audit.opened_subjects() o(id)))',
                rule.polname, rule.target, rule.subject_column);
        end loop;
    end
$$;
