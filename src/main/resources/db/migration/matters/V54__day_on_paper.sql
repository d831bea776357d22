-- The day of the meeting as the signed paper tells it. The meeting may be moved afterwards, and the paper never changes.
alter table matters.official_report add column meeting_on date;

-- What was signed before today tells the day that held when it was signed: that of the first move since, else today's. Move and
-- paper are numbered by the clock of the server, so that the order of one day is known too. A report whose meeting is cancelled
-- was signed before that: one that was being written has been aimed elsewhere.
alter table matters.official_report no force row level security;
alter table matters.official_report disable trigger keep_what_was_signed;
update matters.official_report r
set meeting_on = coalesce(
    (select v.was_on from matters.meeting_move v
     where v.meeting_id = m.id and v.id > r.document_id order by v.id limit 1),
    m.held_on)
from matters.formal_meeting m
where m.id = r.meeting_id and r.signed_on is not null;
alter table matters.official_report enable trigger keep_what_was_signed;
alter table matters.official_report force row level security;
