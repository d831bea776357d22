-- A document that was drawn up here, or sent from here, came in by no way.
alter table matters.matter_document alter column arrived_by drop not null;
