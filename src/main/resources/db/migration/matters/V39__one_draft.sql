-- A matter has one report that is not signed. Two who opened the first at once could get one each; of those that did, the one
-- that the matter has shown since stays, and the other is set aside with all that stands in it.
alter table matters.official_report add column set_aside boolean not null default false;

alter table matters.official_report no force row level security;
update matters.official_report r set set_aside = true
where r.signed_on is null
  and exists (
      select 1 from matters.official_report o
      where o.matter_id = r.matter_id and o.signed_on is null and (o.opened_on, o.id) > (r.opened_on, r.id));
alter table matters.official_report force row level security;

create unique index on matters.official_report (matter_id) where signed_on is null and not set_aside;
