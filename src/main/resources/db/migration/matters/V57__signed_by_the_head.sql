-- The head of the administration reviews and signs reports, where the authority has said so.
alter table matters.signing_order
    drop constraint signing_order_reviewer_check,
    drop constraint signing_order_signer_check,
    add constraint signing_order_reviewer_check
        check (reviewer in ('ANALYST', 'HEAD_OF_ADMINISTRATION', 'REGISTRAR', 'COMMITTEE_SECRETARY')),
    add constraint signing_order_signer_check
        check (signer in ('ANALYST', 'HEAD_OF_ADMINISTRATION', 'REGISTRAR', 'COMMITTEE_SECRETARY'));
alter table matters.official_report
    drop constraint official_report_signed_as_check,
    add constraint official_report_signed_as_check
        check (signed_as in ('ANALYST', 'HEAD_OF_ADMINISTRATION', 'REGISTRAR', 'COMMITTEE_SECRETARY'));
