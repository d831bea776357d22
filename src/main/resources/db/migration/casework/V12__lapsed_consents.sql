-- What somebody answered before they had no custody any more is no answer when they have it again: they are asked anew.
alter table casework.consent add column lapsed boolean not null default false;
