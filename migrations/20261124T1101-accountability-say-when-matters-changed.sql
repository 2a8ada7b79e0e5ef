-- When a matter last changed: other systems ask for what is new since they asked last.
alter table accountability.matter add column changed_at timestamptz(3);
update accountability.matter set changed_at = greatest(opened_at, coalesce(answered_at, opened_at), coalesce(closed_at, opened_at));
alter table accountability.matter alter column changed_at set not null;
create index matter_changed on accountability.matter (jurisdiction_id, changed_at, id);
