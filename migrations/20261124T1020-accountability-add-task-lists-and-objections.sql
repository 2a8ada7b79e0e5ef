-- What a community does and does not do: each publication is a version that is never changed.
create table accountability.task_list (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  version integer not null check (version > 0),
  id uuid not null,
  from_day text collate "C" not null,
  items jsonb not null,
  published_at timestamptz(3) not null,
  published_by text collate "C",
  primary key (jurisdiction_id, version),
  unique (jurisdiction_id, id)
);

-- Until when one may object, and when an objection nobody decides climbs; the highest version is in force.
create table accountability.objection_terms (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  version integer not null check (version > 0),
  settings jsonb not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, version)
);

create table accountability.objection (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  ground text not null check (ground in ('not-ours', 'not-listed')),
  state text not null check (state in ('open', 'upheld', 'rejected', 'withdrawn', 'lapsed')),
  post_id uuid not null,
  owner_post_id uuid not null,
  proposed_post_id uuid,
  list_version integer,
  list_item_id uuid,
  words text not null,
  opened_at timestamptz(3) not null,
  opened_by text collate "C",
  arbiter_post_id uuid not null,
  climbs_at timestamptz(3),
  ended_at timestamptz(3),
  ended_by text collate "C",
  ending_id uuid,
  arbiter_words text,
  to_post_id uuid,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  check ((state = 'open') = (ended_at is null)),
  check ((state in ('upheld', 'rejected')) = (to_post_id is not null)),
  check (ended_at is null or climbs_at is null)
);
-- One open objection a matter.
create unique index objection_one_open on accountability.objection (jurisdiction_id, matter_id) where ended_at is null;
create index objection_matter on accountability.objection (jurisdiction_id, matter_id, opened_at);
create index objection_open on accountability.objection (jurisdiction_id, opened_at, id) where ended_at is null;
create index objection_ended on accountability.objection (jurisdiction_id, ended_at desc, id desc)
  where ended_at is not null;
create index objection_climbs on accountability.objection (jurisdiction_id, climbs_at) where climbs_at is not null;

do $$
declare
  name text;
begin
  foreach name in array array['task_list', 'objection_terms', 'objection'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update on accountability.objection to linli_app;
