-- Why a case was closed. A decision says the circumstances that decided it (FL 32), and what was done for the child is
-- documented until the end (SoL 2025:400 14 kap. 3 §; SoL 2001:453 11 kap. 5 § before July 2025).
create table casework.closing (
    child_case_id  uuid primary key,
    compartment_id int not null,
    reasons        text not null check (length(reasons) between 1 and 20000),
    decided_on     date not null,
    decided_by     uuid not null,
    constraint of_the_case foreign key (child_case_id, compartment_id)
        references casework.child_case (id, compartment_id)
);
comment on table casework.closing is 'protected: why the case was closed';
call access.protect('casework.closing', 'child_case_id');
call audit.require_opened('casework.closing', 'child_case_id');
call audit.require_opened_to_change('casework.closing', 'child_case_id');
revoke update on casework.closing from rt_runtime;
