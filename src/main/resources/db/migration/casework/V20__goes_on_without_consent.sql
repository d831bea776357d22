-- Why an intervention goes on although somebody who has to consent has not, or not any more: said by whoever follows it up.
alter table casework.follow_up add column without_consent text
    check (without_consent is null or (length(without_consent) between 20 and 20000 and closure_reason is null));
