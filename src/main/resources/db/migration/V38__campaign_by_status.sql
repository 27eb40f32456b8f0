-- What runs, the newest first, however much has ended.
create index campaign_by_status on campaign (status, id);
