-- In which role a report was signed: it stands under the name in print. Those that are signed already were signed by their writers.
alter table matters.official_report
    add column signed_as text check (signed_as in ('ANALYST', 'REGISTRAR', 'COMMITTEE_SECRETARY'));
