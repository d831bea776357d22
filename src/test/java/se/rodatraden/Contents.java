package se.rodatraden;

import java.util.List;

/** What all tables hold, for telling whether anything was changed. */
final class Contents {
    private Contents() {}

    /** One line for each table: its name, its number of rows, and a hash of them. Logs and drafts are left out. */
    static List<String> of(TestDatabase database) {
        return database.asSuperuser().sql("""
                        select format('%I.%I', n.nspname, c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema$|public$|scheduler$)'
                          and not (n.nspname = 'audit' and c.relname = 'access_log')
                          and not (n.nspname = 'shell' and c.relname = 'draft')
                        order by 1
                        """).query(String.class).list().stream()
                .map(table -> database.asSuperuser()
                        .sql("""
                                select '%1$s ' || count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)
                                from %1$s t
                                """.formatted(table))
                        .query(String.class)
                        .single())
                .toList();
    }
}
