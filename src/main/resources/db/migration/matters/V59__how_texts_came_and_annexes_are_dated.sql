-- How a saved text came about, so that what a sitting replaced all at once is found again: an import, a restored version,
-- a compilation that was added, the text that a report begins with.
alter table matters.report_section add column origin text not null default 'WRITTEN'
    check (origin in ('WRITTEN', 'BEGUN', 'BROUGHT_IN', 'RESTORED', 'COMPILED'));

-- The version of the section that the figures were put beside; 0 for an unwritten section, none where nobody kept it.
alter table matters.cited_evidence add column beside_version int check (beside_version >= 0);

-- The day that an annex bears, for the list of annexes; none where nobody has said.
alter table matters.report_annex add column dated_on date;
