-- A body decides on letters from outside as well, so that it sets which sections their reports have.

alter table matters.report_outline drop constraint report_outline_kind_check;
alter table matters.report_outline
    add constraint report_outline_kind_check check (kind in ('MOTION', 'REFERRAL', 'LETTER'));
