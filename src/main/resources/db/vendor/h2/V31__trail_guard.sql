-- H2 has no triggers on truncate; it refuses to truncate tables that others refer to.
create trigger trail_entry_is_append_only before update, delete on trail_entry
  for each row call 'org.xuanjiang.audit.AppendOnly';
create trigger trail_checkpoint_is_append_only before update, delete on trail_checkpoint
  for each row call 'org.xuanjiang.audit.AppendOnly';
create trigger trail_checkpoint_head_is_append_only before update, delete on trail_checkpoint_head
  for each row call 'org.xuanjiang.audit.AppendOnly';
create trigger trail_head_is_kept before delete on trail_head
  for each row call 'org.xuanjiang.audit.AppendOnly';
