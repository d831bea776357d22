-- Whether goals were met is not asked where no plan has set any.
alter table casework.follow_up drop constraint follow_up_goals_met_check;
alter table casework.follow_up add constraint follow_up_goals_met_check
    check (goals_met in ('YES', 'PARTLY', 'NO', 'NONE_SET'));
