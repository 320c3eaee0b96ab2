-- A plan may start from an earlier one, whose open promises it takes over when its meeting is held.

alter table career.conversation_plan
    add column previous_plan_id uuid,
    add constraint fk_conversation_plan_previous_plan_id foreign key (previous_plan_id) references career.conversation_plan (id);
create index ix_conversation_plan_previous_plan_id on career.conversation_plan (previous_plan_id);

alter table career.action_item
    add column carried_from_plan_id uuid,
    add constraint fk_action_item_carried_from_plan_id foreign key (carried_from_plan_id) references career.conversation_plan (id);
create index ix_action_item_carried_from_plan_id on career.action_item (carried_from_plan_id);
