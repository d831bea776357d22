-- What a decision rests on, and what tells that it rests on something, are of the decision's own case: the database holds it.
alter table casework.committee_consent add unique (id, child_case_id);
alter table casework.intervention_decision
    add unique (id, child_case_id),
    add constraint committee_of_the_case foreign key (committee_consent, child_case_id)
        references casework.committee_consent (id, child_case_id);
alter table casework.rests_on
    add constraint decision_of_the_case foreign key (decision_id, child_case_id)
        references casework.intervention_decision (id, child_case_id);
