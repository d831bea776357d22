-- The council has decided the motion, and the bodies that have not answered are told that nobody waits for it.
alter table matters.delivery drop constraint delivery_kind_check;
alter table matters.delivery add constraint delivery_kind_check check (kind in
    ('REFERRAL_REQUEST', 'REFERRAL_REPLY', 'COUNCIL_PROPOSAL', 'COUNCIL_DECISION',
     'REFERRAL_REMINDER', 'EXTENSION_REQUEST', 'EXTENSION_ANSWER', 'NO_LONGER_AWAITED'));
