-- How figures are reckoned, with versions; without a row the usual formula of the code is in force.
create table accountability.figure_formula (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  version integer not null check (version > 0),
  id uuid not null,
  from_month text collate "C" not null,
  settings jsonb not null,
  post_id uuid not null,
  user_id text collate "C" not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, version),
  unique (jurisdiction_id, id)
);

-- What each matter adds at present, and to which cell; `changes_at` when that changes by time alone.
create table accountability.figure_fact (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  month text collate "C" not null,
  community_id uuid not null,
  topic_id uuid not null,
  channel text collate "C" not null,
  changes_at timestamptz(3),
  opened smallint not null,
  withdrawn smallint not null,
  merged smallint not null,
  response_base smallint not null,
  response_met smallint not null,
  response_out smallint not null,
  solved_base smallint not null,
  solved_met smallint not null,
  solved_unsaid smallint not null,
  solved_unasked smallint not null,
  solved_out smallint not null,
  satisfied_1 smallint not null,
  satisfied_2 smallint not null,
  satisfied_3 smallint not null,
  satisfied_4 smallint not null,
  satisfied_5 smallint not null,
  satisfied_unsaid smallint not null,
  satisfied_unasked smallint not null,
  satisfied_out smallint not null,
  on_time_base smallint not null,
  on_time_met smallint not null,
  on_time_out smallint not null,
  first_fix_base smallint not null,
  first_fix_met smallint not null,
  first_fix_out smallint not null,
  returned_base smallint not null,
  returned_met smallint not null,
  returned_out smallint not null,
  redone_base smallint not null,
  redone_met smallint not null,
  redone_out smallint not null,
  reopened_base smallint not null,
  reopened_met smallint not null,
  reopened_out smallint not null,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index figure_fact_month on accountability.figure_fact (jurisdiction_id, month, matter_id);
create index figure_fact_changes on accountability.figure_fact (jurisdiction_id, changes_at)
  where changes_at is not null;

-- The sums; as many rows as there are months, communities, topics and channels, however many matters.
create table accountability.figure_cell (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  month text collate "C" not null,
  community_id uuid not null,
  topic_id uuid not null,
  channel text collate "C" not null,
  opened integer not null,
  withdrawn integer not null,
  merged integer not null,
  response_base integer not null,
  response_met integer not null,
  response_out integer not null,
  solved_base integer not null,
  solved_met integer not null,
  solved_unsaid integer not null,
  solved_unasked integer not null,
  solved_out integer not null,
  satisfied_1 integer not null,
  satisfied_2 integer not null,
  satisfied_3 integer not null,
  satisfied_4 integer not null,
  satisfied_5 integer not null,
  satisfied_unsaid integer not null,
  satisfied_unasked integer not null,
  satisfied_out integer not null,
  on_time_base integer not null,
  on_time_met integer not null,
  on_time_out integer not null,
  first_fix_base integer not null,
  first_fix_met integer not null,
  first_fix_out integer not null,
  returned_base integer not null,
  returned_met integer not null,
  returned_out integer not null,
  redone_base integer not null,
  redone_met integer not null,
  redone_out integer not null,
  reopened_base integer not null,
  reopened_met integer not null,
  reopened_out integer not null,
  primary key (jurisdiction_id, month, community_id, topic_id, channel)
);

-- How far the audit was followed, and how far a rebuild has come; whoever counts holds this row.
create table accountability.figure_keeping (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  followed uuid not null,
  followed_at timestamptz(3),
  rebuild_after uuid,
  rebuild_seen integer not null,
  rebuild_differed integer not null,
  rebuilt_at timestamptz(3),
  primary key (jurisdiction_id)
);

-- Matters left out of figures by decision: by which post, approved by which, and why; withdrawn, not deleted.
create table accountability.figure_exclusion (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  figures text[] not null,
  reason text not null,
  approved_post_id uuid not null,
  post_id uuid not null,
  user_id text collate "C" not null,
  at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  withdrawn_reason text,
  withdrawn_post_id uuid,
  withdrawn_by text collate "C",
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index figure_exclusion_matter on accountability.figure_exclusion (jurisdiction_id, matter_id);

do $$
declare
  name text;
begin
  foreach name in array array['figure_formula', 'figure_fact', 'figure_cell', 'figure_keeping', 'figure_exclusion'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update on accountability.figure_fact, accountability.figure_cell, accountability.figure_keeping,
  accountability.figure_exclusion to linli_app;
grant delete on accountability.figure_cell to linli_app;
