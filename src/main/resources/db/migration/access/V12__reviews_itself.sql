-- Accounts from before V11 may hold what no longer goes together. Nothing is taken from them here: whoever handles a child's
-- case would stand without it from one hour to the next. The system administrator is told of them and ends one of the two.
-- Until then whoever reviews how cases are read keeps no review (article 38(6) of the General Data Protection Regulation).
create function access.reviews_itself() returns boolean
    language sql stable
    begin atomic
        select access.acts_as('DATA_PROTECTION_OFFICER')
           and exists (
               select from access.membership m
               where m.staff_id = access.actor()
                 and access.belongs_in(m.role) = 'UNIT'
                 and m.valid_from <= access.today()
                 and (m.valid_to is null or m.valid_to >= access.today()));
    end;
