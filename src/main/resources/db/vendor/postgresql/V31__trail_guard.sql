-- Whoever has rights on the tables still cannot change the past by mistake; against the owner stand the checkpoints.
create function trail_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is append-only: % on %', tg_op, tg_table_name;
end
$$;

create trigger trail_entry_is_append_only before update or delete or truncate on trail_entry
  for each statement execute function trail_is_append_only();
create trigger trail_checkpoint_is_append_only before update or delete or truncate on trail_checkpoint
  for each statement execute function trail_is_append_only();
create trigger trail_checkpoint_head_is_append_only before update or delete or truncate on trail_checkpoint_head
  for each statement execute function trail_is_append_only();
create trigger trail_head_is_kept before delete or truncate on trail_head
  for each statement execute function trail_is_append_only();
