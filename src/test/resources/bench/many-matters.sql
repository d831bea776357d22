-- A diary for the benchmark alone, loaded past row security and triggers: 8 authorities, %1$d matters of twenty years and
-- six documents in each. No personal data. The day is 2024-10-07, that of the demonstration.

set session_replication_role = replica;

insert into access.compartment (code, name, kind)
select 'namnd-' || n, 'Nämnden ' || n, 'AUTHORITY' from generate_series(1, 8) n;
insert into access.compartment (code, name, kind) values ('enhet-1', 'Barn och unga', 'UNIT');

insert into matters.authority (compartment_id, name, series, kind)
select c.id, c.name, chr(64 + substr(c.code, 7)::int) || 'N',
       case when c.code = 'namnd-1' then 'EXECUTIVE_BOARD' else 'COMMITTEE' end
from access.compartment c where c.kind = 'AUTHORITY';

create temporary table staff as
select uuidv7() as id, role || '-' || n as subject, upper(role) as office,
       (select c.id from access.compartment c where c.code = 'namnd-' || 1 + (n - 1) %% 8) as place
from generate_series(1, 20) n, unnest(array['registrar', 'analyst']) role
union all
select uuidv7(), 'worker-' || n, 'SOCIAL_WORKER', (select c.id from access.compartment c where c.code = 'enhet-1')
from generate_series(1, 20) n;
insert into access.account (staff_id, subject, name, title) select id, subject, subject, '' from staff;
insert into access.membership (staff_id, role, compartment_id, valid_from)
select id, office, place, '2015-01-01' from staff;

create temporary table file as
select uuidv7() as id, uuidv7() as motion, 1 + m %% 8 as namnd, m as n, 1 + m / 8 %% 25000 as ordinal,
       date '2024-10-04' - ((%1$d - m)::bigint * 7300 / %1$d)::int as registered,
       case when m > %1$d * 0.97 then (array['REGISTERED', 'IN_PREPARATION'])[1 + (m %% 400) / 399] else 'CLOSED' end as state,
       (array['Motion', 'Ansökan', 'Remiss', 'Granskning', 'Bygglov', 'Upphandling', 'Tillsyn', 'Medborgarförslag',
              'Yttrande', 'Detaljplan', 'Avtal', 'Klagomål'])[1 + m * 7 / 8 %% 12]
       || ' om ' ||
       (array['trygghetsskapande åtgärder', 'sociala insatsgrupper', 'cykelvägar', 'förskolans måltider',
              'småbåtshamnens upprustning', 'äldreomsorgens bemanning', 'belysning', 'skolskjuts', 'lekplatser',
              'bostadsförsörjning', 'fritidsgårdar', 'busshållplatser', 'vattenskydd', 'biblioteket', 'näringslivet',
              'hemtjänstens kvalitet', 'översiktsplan', 'integration', 'kulturskolan', 'ungdomsmottagningen',
              'snöröjning', 'parkering', 'ridanläggning', 'simhall', 'sopsortering'])[1 + m * 13 / 8 %% 25]
       || ' i ' ||
       (array['Almvik', 'Björkhaga', 'Ekehamn', 'Granlunda', 'Kvarnberga', 'Lindängen', 'Norrstrand', 'Rönnby',
              'Sjövik', 'Tallåsen', 'Västerhed', 'Åkersta'])[1 + m * 5 / 8 %% 12]
       || ', område ' || m / 8 %% 3000 as title
from generate_series(1, %1$d) m;

insert into matters.matter
    (id, compartment_id, number, year, ordinal, kind, title, registered_on, motion_id, officer_id, officer_name, state,
     decision_id, ended_on)
select f.id, c.id, a.series || ' ' || extract(year from registered) || '/' || n, extract(year from registered), n,
       'MOTION', f.title, registered, motion, s.id, s.subject, f.state,
       case when f.state = 'CLOSED' then gen_random_uuid() end, case when f.state = 'CLOSED' then registered + 200 end
from file f
join access.compartment c on c.code = 'namnd-' || f.namnd
join matters.authority a on a.compartment_id = c.id
join staff s on s.subject = 'analyst-' || f.namnd;

insert into matters.matter_document
    (compartment_id, matter_id, ordinal, direction, title, counterparty, dated_on, finished)
select m.compartment_id, m.id, d,
       (array['INCOMING', 'DRAWN_UP', 'OUTGOING'])[1 + d %% 3],
       case d when 1 then m.title
              when 2 then 'Tjänsteutlåtande'
              else (array['Remissvar', 'Kompletterande uppgifter', 'Protokollsutdrag', 'E-brev med synpunkter', 'Ritning',
                          'Följebrev', 'Begäran om anstånd', 'Kallelse', 'Delegationsbeslut', 'Fotografi', 'Kvittens'])
                   [1 + (m.ordinal * 3 + d) %% 11] end,
       'Avsändare ' || m.ordinal %% 5000, m.registered_on + d * 10, true
from matters.matter m cross join generate_series(1, 6) d;

insert into matters.diary_term (compartment_id, term, registered_on, matter_id, open)
select m.compartment_id, t.lexeme, m.registered_on, m.id, m.state <> 'CLOSED'
from matters.matter m
join (select d.matter_id, string_agg(d.title, ' ') as titles from matters.matter_document d group by d.matter_id) d
  on d.matter_id = m.id
cross join lateral unnest(to_tsvector('pg_catalog.swedish'::regconfig, m.title || ' ' || m.ordinal || ' ' || d.titles)) t;

insert into matters.diary_vocabulary (compartment_id, term)
select distinct compartment_id, term from matters.diary_term;
insert into matters.diary_word_part (compartment_id, part, term)
select v.compartment_id, p, v.term from matters.diary_vocabulary v, matters.parts_of(v.term) p;

set session_replication_role = origin;
