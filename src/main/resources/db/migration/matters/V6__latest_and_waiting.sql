-- The latest motions, without reading all of them: whether one is the actor's, the index itself tells row security.
create index latest_first on matters.council_motion (raised_on desc, motion_id desc) include (compartment_id, matter_id);

-- The matters of an authority that wait in one state.
create index by_state on matters.matter (compartment_id, state, registered_on, id);
