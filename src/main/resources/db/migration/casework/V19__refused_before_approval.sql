-- The list of what waits for the unit manager says where consent has been refused, before anybody opens the case.
alter table casework.pending_approval add column consent_refused boolean not null default false;
