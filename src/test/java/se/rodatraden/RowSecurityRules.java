package se.rodatraden;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the catalog of the database must never hold, as questions to it: each answers the names of the
 * offenders. A table's comment says which kind it is: {@code open:} and why it may be read by all,
 * {@code closed:} and who reads it for others, anything else is protected.
 */
final class RowSecurityRules {
    /** Where the program's own objects are: neither PostgreSQL's nor Flyway's. */
    private static final String OURS = """
            with ours as (
                select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relowner,
                       n.nspname, n.nspname || '.' || c.relname as name,
                       coalesce(obj_description(c.oid, 'pg_class'), '') as says
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'f')
                  and not (n.nspname = 'public' and c.relname like 'flyway%')
            ), protected as (
                select * from ours where relkind in ('r', 'p') and says !~ '^(open|closed): .{10}'
            ), standard as (
                select p.polrelid,
                       count(*) filter (where p.polname = 'opening_membership' and p.polpermissive and p.polcmd = '*'
                           and pg_get_expr(p.polqual, p.polrelid) like '%ANY (ARRAY( SELECT access.open_compartments()%')
                       + count(*) filter (where p.polname = 'opening_grant' and p.polpermissive and p.polcmd = '*'
                           and pg_get_expr(p.polqual, p.polrelid) like '%ANY (ARRAY( SELECT access.granted_subjects()%')
                       + count(*) filter (where p.polname = 'opening_emergency' and p.polpermissive and p.polcmd = 'r'
                           and pg_get_expr(p.polqual, p.polrelid) like '%ANY (ARRAY( SELECT access.emergency_subjects()%')
                       + count(*) filter (where p.polname = 'barrier' and not p.polpermissive and p.polcmd = '*'
                           and pg_get_expr(p.polqual, p.polrelid) like '(NOT (EXISTS ( SELECT%FROM access.shut s%s.staff_id = access.actor()%')
                       -- Where reading and changing ask for what was opened, that knows the barrier, and writing asks here.
                       + count(*) filter (where p.polname = 'barrier' and not p.polpermissive and p.polcmd = 'a'
                           and pg_get_expr(p.polwithcheck, p.polrelid) like '(NOT (EXISTS ( SELECT%FROM access.shut s%s.staff_id = access.actor()%'
                           and exists (select from pg_policy o
                                       where o.polrelid = p.polrelid and o.polname = 'opened' and not o.polpermissive))
                           as parts
                from pg_policy p where p.polroles = '{0}' and (p.polwithcheck is null or p.polcmd = 'a')
                group by p.polrelid
            )
            """;

    /** Who is not the owner and logs in. */
    private static final String LOGINS = "(values ('rt_runtime'::regrole), ('rt_evidence'::regrole)) login(role)";

    static final Map<String, String> ALL = new TreeMap<>();

    static {
        ALL.put("a protected table forces row security, on its owner too", OURS + """
                select name from protected where not (relrowsecurity and relforcerowsecurity)
                """);
        ALL.put("a protected table has the policies of access.protect, or says why it has others", OURS + """
                select name from protected left join standard on standard.polrelid = protected.oid
                where coalesce(parts, 0) <> 4
                  and not (says ~ '^protected: .{10}' and exists (select from pg_policy p where p.polrelid = protected.oid))
                """);
        ALL.put("an opening beside those of access.protect is only on a table that says so", OURS + """
                select o.name || ' ' || p.polname
                from protected o join standard s on s.polrelid = o.oid and s.parts = 4
                     join pg_policy p on p.polrelid = o.oid
                where p.polpermissive and p.polname not in ('opening_membership', 'opening_grant', 'opening_emergency')
                  and o.says !~ '^protected: .{10}'
                """);
        ALL.put("an emergency opening is wherever a grant opens, and for reading only", """
                select p.polrelid::regclass || ' ' || p.polname
                from pg_policy p
                where p.polcmd <> 'r' and pg_get_expr(p.polqual, p.polrelid) ~ 'emergenc[a-z_]*\\('
                union all
                select g.polrelid::regclass::text
                from pg_policy g
                where g.polname = 'opening_grant'
                  and not exists (
                    select from pg_policy e
                    where e.polrelid = g.polrelid and e.polname = 'opening_emergency'
                      and e.polpermissive and e.polcmd = 'r'
                      and pg_get_expr(e.polqual, e.polrelid)
                          = replace(pg_get_expr(g.polqual, g.polrelid), 'granted_subjects', 'emergency_subjects'))
                """);
        ALL.put("a protected row has its compartment, and never none", OURS + """
                select o.name from protected o join standard s on s.polrelid = o.oid
                where not exists (select from pg_attribute a
                                  where a.attrelid = o.oid and a.attname = 'compartment_id' and a.attnotnull)
                """);
        ALL.put("an open table speaks of nobody and of no matter", OURS + """
                select o.name || '.' || a.attname
                from ours o join pg_attribute a on a.attrelid = o.oid and a.attnum > 0
                where o.says ~ '^open:'
                  and a.attname ~ '(child_case|person|matter|subject)_id|personal|(given|family|child)_?name|address'
                """);
        ALL.put("a closed table is not read, but for single columns", OURS + """
                select name from ours
                where says ~ '^closed:' and has_table_privilege('rt_runtime', oid, 'select')
                """);
        ALL.put("nobody who logs in can empty a table", OURS + """
                select o.name || ' by ' || login.role
                from ours o, %s, unnest('{delete,truncate}'::text[]) privilege
                where has_table_privilege(login.role, o.oid, privilege) and not (o.name = any (:may_delete))
                """.formatted(LOGINS));
        ALL.put("nobody who logs in can refer to, trigger on or maintain a table", OURS + """
                select o.name || ' ' || privilege || ' by ' || login.role
                from ours o, %s, unnest('{references,trigger,maintain}'::text[]) privilege
                where has_table_privilege(login.role, o.oid, privilege)
                """.formatted(LOGINS));
        ALL.put("a log is never changed", OURS + """
                select o.name || ' by ' || login.role
                from ours o, %s
                where (o.relname ~ '(^|_)(log|log_review|seal|ledger|ledger_entry)$')
                  and has_any_column_privilege(login.role, o.oid, 'update')
                """.formatted(LOGINS));
        ALL.put("nothing is granted to everybody", OURS + """
                select o.name from ours o, aclexplode((select relacl from pg_class where pg_class.oid = o.oid)) acl
                where acl.grantee = 0
                """);
        ALL.put("nobody who logs in sees Flyway's history", """
                select c.relname::text from pg_class c, %s
                where c.relname like 'flyway%%' and c.relkind = 'r'
                  and has_any_column_privilege(login.role, c.oid, 'select, insert, update')
                """.formatted(LOGINS));
        ALL.put("nobody who logs in owns anything", """
                select 'table ' || relname from pg_class, %1$s where relowner = role
                union all select 'function ' || proname from pg_proc, %1$s where proowner = role
                union all select 'schema ' || nspname from pg_namespace, %1$s where nspowner = role
                union all select 'type ' || typname from pg_type, %1$s where typowner = role
                union all select 'database ' || datname from pg_database, %1$s where datdba = role
                """.formatted(LOGINS));
        ALL.put("nobody who logs in creates anything", """
                select nspname::text from pg_namespace, %1$s
                where nspname !~ '^pg_' and has_schema_privilege(role, oid, 'create')
                union all
                select datname::text from pg_database, %1$s
                where datname = current_database() and has_database_privilege(role, oid, 'create')
                """.formatted(LOGINS));
        ALL.put("nobody who logs in has a schema of types and tables that is searched before all others", """
                select datname || ' by ' || role from pg_database, %1$s
                where datname = current_database() and has_database_privilege(role, oid, 'temporary')
                """.formatted(
                        LOGINS));
        ALL.put("a log's line gets its number and its transaction from the database", OURS + """
                select o.name || '.' || a.attname || ' by ' || login.role
                from ours o join pg_attribute a on a.attrelid = o.oid, %s
                where o.relname ~ '_log$' and a.attname ~ '^(id|xid|transaction_at)$'
                  and has_column_privilege(login.role, o.oid, a.attnum, 'insert')
                """.formatted(LOGINS));
        ALL.put("no line, no change: what is read only when logged is changed only when logged", OURS + """
                select o.name from ours o join pg_policy p on p.polrelid = o.oid and p.polname = 'opened'
                where has_any_column_privilege('rt_runtime', o.oid, 'update')
                  and not exists (
                    select from pg_policy c
                    where c.polrelid = o.oid and not c.polpermissive and c.polcmd = 'w'
                      and pg_get_expr(c.polqual, c.polrelid) = pg_get_expr(p.polqual, p.polrelid))
                """);
        ALL.put("what hangs on a child's case hangs on its unit too", OURS + """
                select o.name from ours o join pg_attribute a on a.attrelid = o.oid and a.attname = 'child_case_id'
                where has_any_column_privilege('rt_runtime', o.oid, 'insert')
                  and not exists (select from pg_constraint c
                                  where c.conrelid = o.oid and c.contype = 'f' and cardinality(c.conkey) = 2
                                    and a.attnum = any (c.conkey))
                """);
        ALL.put("no role of ours can pass row security or become one that can", """
                select r.rolname || ' as ' || power.rolname
                from pg_roles r join pg_roles power on power.oid = r.oid or pg_has_role(r.oid, power.oid, 'member')
                where r.rolname like 'rt!_%' escape '!'
                  and (power.rolsuper or power.rolbypassrls or power.rolcreaterole or power.rolcreatedb
                       or power.rolreplication or (power.oid <> r.oid and power.rolname like 'rt!_%' escape '!'))
                """);
        ALL.put("a view reads as whoever looks through it", OURS + """
                select name from ours
                where relkind = 'v' and not coalesce(reloptions && '{security_invoker=true,security_invoker=on}', false)
                """);
        ALL.put("no copy or foreign table stands beside the protected ones", OURS + """
                select name from ours where relkind in ('m', 'f')
                """);
        ALL.put("a function with its owner's rights has a search path of its own", """
                select n.nspname || '.' || p.proname
                from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^(pg_|information_schema$)'
                  and not coalesce(p.proconfig && '{"search_path=\\"\\""}', false)
                """);
        ALL.put("what protects tables is not called by those it binds", """
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace, %s
                where p.prokind = 'p' and n.nspname !~ '^(pg_|information_schema$)'
                  and has_function_privilege(role, p.oid, 'execute')
                """.formatted(LOGINS));
        ALL.put("the evidence role sees the schema evidence and nothing else", OURS + """
                select name from ours
                where nspname <> 'evidence' and has_any_column_privilege('rt_evidence', oid, 'select, insert, update')
                union all
                select nspname::text from pg_namespace
                where nspname !~ '^(pg_|information_schema$|public$|evidence$)'
                  and has_schema_privilege('rt_evidence', oid, 'usage')
                """);
        // The actor is a setting, which the planner looks up once where it is compared with a column.
        ALL.put("a policy asks once a statement, not once a row", """
                select p.polrelid::regclass || ' ' || p.polname
                from pg_policy p, pg_get_expr(p.polqual, p.polrelid) as rule
                where regexp_replace(rule, 'SELECT [a-z]+\\.[a-z_]+\\(|= access\\.actor\\(', '', 'g')
                      ~ '\\m(?!pg_)[a-z_]+\\.[a-z_]+\\('
                """);
        ALL.put("no line, no rows: what hangs on a child's case is read only when the reading is logged", OURS + """
                select o.name from protected o
                     join pg_attribute a on a.attrelid = o.oid and a.attname in ('child_case_id', 'case_id') and not a.attisdropped
                where not (o.name = any (:listed_without_opening))
                  and not exists (
                    select from pg_policy p
                    where p.polrelid = o.oid and p.polname = 'opened' and not p.polpermissive and p.polcmd = 'r'
                      and pg_get_expr(p.polqual, p.polrelid)
                          = '(' || a.attname || ' IN ( SELECT audit.opened_subjects() AS opened_subjects))')
                """);
    }

    private RowSecurityRules() {}
}
