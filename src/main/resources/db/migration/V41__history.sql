-- Tasks of one case, and the cases in the order of their last change, so that no page reads more because there are more of them.
create index task_record_by_business_key on task_record (business_key);
create index campaign_act_by_moment on campaign_act (acted_at, campaign_id);
create index plan_state_by_moment on plan_state (since, plan_id);
create index article_state_by_moment on article_state (since, article_id);
