-- That what hangs on a report is of the report's own matter (V48) was held against the rows that the owner sees. Row security
-- binds the owner of these tables too, so that of most of them it saw none: they are held against all rows now.
do $$
    declare
        part text;
    begin
        foreach part in array array['report_section', 'cited_evidence', 'report_source', 'report_annex', 'review_step',
                                    'review_comment', 'dismissed_finding', 'written_outline', 'report_presence'] loop
            execute format('alter table matters.%I no force row level security', part);
            execute format('alter table matters.%I drop constraint of_its_report', part);
            execute format(
                'alter table matters.%I add constraint of_its_report foreign key (report_id, matter_id, compartment_id) '
                || 'references matters.official_report (id, matter_id, compartment_id)', part);
            execute format('alter table matters.%I force row level security', part);
        end loop;
    end
$$;
