-- Keys with which other systems act; the key itself is not kept, only what recognises it.
create table foundation.api_key (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  name text not null,
  contact text not null,
  scopes text[] not null,
  hash text collate "C" not null,
  hint text not null,
  daily_quota integer not null check (daily_quota > 0),
  issued_at timestamptz(3) not null,
  issued_by text collate "C" not null,
  revoked_at timestamptz(3),
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, hash)
);
-- How often a key was used on a calendar day of the jurisdiction.
create table foundation.api_key_day (
  jurisdiction_id text collate "C" not null,
  key_id uuid not null,
  day text collate "C" not null,
  used integer not null,
  last_at timestamptz(3) not null,
  primary key (jurisdiction_id, key_id, day),
  foreign key (jurisdiction_id, key_id) references foundation.api_key
);
do $$
declare
  name text;
begin
  foreach name in array array['api_key', 'api_key_day'] loop
    execute format('alter table foundation.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on foundation.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on foundation.%I to linli_app', name);
  end loop;
end
$$;
