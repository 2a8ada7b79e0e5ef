-- When each rung is reached; the highest version is in force, without a row the usual ladder of the code.
create table accountability.ladder (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  version integer not null check (version > 0),
  settings jsonb not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, version)
);

-- A step taken: the key makes each happen once a round, whatever runs twice.
create table accountability.ladder_step (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  round integer not null,
  rung text not null check (rung in ('due-soon', 'late', 'urged', 'ordinary', 'listed', 'talk', 'unowned')),
  at timestamptz(3) not null,
  ladder_version integer not null,
  primary key (jurisdiction_id, matter_id, round, rung),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);

-- Asked to hurry by the resident or from above: once a working day each.
create table accountability.urging (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  by_whom text not null check (by_whom in ('resident', 'superior')),
  day text collate "C" not null,
  primary key (jurisdiction_id, matter_id, by_whom, day),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);

-- The supervision of a matter as it stands; what it was before is in the timeline and the audit.
create table accountability.supervision (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  level text not null check (level in ('ordinary', 'listed', 'talk')),
  level_at timestamptz(3) not null,
  closed_at timestamptz(3),
  cause text,
  remedy text,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  check (closed_at is null or (cause is not null and remedy is not null))
);
create index supervision_open on accountability.supervision (jurisdiction_id, level, level_at, matter_id)
  where closed_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['ladder', 'ladder_step', 'urging', 'supervision'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update on accountability.supervision to linli_app;
