-- As many made-up facts as asked for in place of the number, each known once; one in twenty told again later, as a follow-up tells.
truncate evidence.fact;
insert into evidence.fact
select gen_random_uuid(), date '2024-06-30', 2022 + (n %% 2), 1 + (n / 2 %% 4), 6 + (hashint4(n) & 2147483647) %% 15,
       'district-' || (hashint4(n + 1) & 2147483647) %% 11, (array['GIRL', 'BOY'])[1 + (hashint4(n + 2) & 1)],
       (array['LOW', 'MEDIUM', 'HIGH', 'NOT_SET'])[1 + (hashint4(n + 3) & 3)],
       (array['YES', 'YES', 'NO', 'UNKNOWN'])[1 + (hashint4(n + 4) & 3)], 'YES',
       case when hashint4(n + 5) & 1 = 1 then array['komet-3-11'] else '{}' end,
       case when hashint4(n + 6) & 7 = 7 then 'sig-unga' end, hashint4(n + 6) & 15 = 15, null
from generate_series(1, %d) n;
insert into evidence.fact
select id, date '2024-09-15', case_year, case_quarter, age, district, sex, risk, child_consents, guardians_consent, tried,
       given, by_deviation, 'IMPROVED'
from evidence.fact where ('x' || substr(id::text, 1, 4))::bit(16)::int %% 20 = 0;
