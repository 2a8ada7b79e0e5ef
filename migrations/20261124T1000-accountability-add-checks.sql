-- Samples are drawn from what was answered in a period, whether or not it is closed by now.
create index matter_answered_at on accountability.matter (jurisdiction_id, answered_at) where answered_at is not null;

-- A sample with all it needs to be drawn again: the seed here, the candidates with their strata below.
create table accountability.check_sample (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  place_id uuid not null,
  from_day text collate "C" not null,
  until_day text collate "C" not null,
  by_what text[] not null,
  candidates integer not null check (candidates > 0),
  size integer not null check (size > 0),
  seed text collate "C" not null,
  drawn_at timestamptz(3) not null,
  post_id uuid,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, place_id) references foundation.place
);
create index check_sample_drawn on accountability.check_sample (jurisdiction_id, drawn_at desc, id desc);

create table accountability.check_candidate (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  sample_id uuid not null,
  matter_id uuid not null,
  stratum text collate "C" not null,
  primary key (jurisdiction_id, sample_id, matter_id),
  foreign key (jurisdiction_id, sample_id) references accountability.check_sample
);

-- A drawn matter; never twice in a sample. `outcome` is null until the check is over.
create table accountability.check_item (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  sample_id uuid not null,
  matter_id uuid not null,
  stratum text collate "C" not null,
  outcome text check (outcome in ('solved', 'not-solved', 'declined', 'unreachable')),
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, sample_id, matter_id),
  foreign key (jurisdiction_id, sample_id) references accountability.check_sample,
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);

create table accountability.check_result (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  item_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  way text not null check (way in ('call', 'site', 'record')),
  outcome text not null check (outcome in ('solved', 'not-solved', 'declined', 'no-answer')),
  words text,
  post_id uuid,
  user_id text collate "C",
  primary key (jurisdiction_id, item_id, id),
  foreign key (jurisdiction_id, item_id) references accountability.check_item
);

-- What is to be put right, by which post and by when; about a matter, never about a person.
create table accountability.finding (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  item_id uuid not null,
  matter_id uuid not null,
  place_id uuid not null,
  post_id uuid not null,
  what text not null,
  state text not null check (state in ('open', 'done', 'verified')),
  due_at timestamptz(3) not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, item_id) references accountability.check_item,
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  foreign key (jurisdiction_id, place_id) references foundation.place,
  foreign key (jurisdiction_id, post_id) references organisation.post
);
create index finding_due on accountability.finding (jurisdiction_id, state, due_at, id);
create index finding_item on accountability.finding (jurisdiction_id, item_id);

create table accountability.finding_step (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  finding_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  kind text not null check (kind in ('opened', 'done', 'verified', 'sent-back')),
  words text,
  due_at timestamptz(3),
  post_id uuid,
  user_id text collate "C",
  primary key (jurisdiction_id, finding_id, id),
  foreign key (jurisdiction_id, finding_id) references accountability.finding
);

-- Who was told of their ageing matters in which week (its Monday): the key makes it happen once.
create table accountability.ageing_notice (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  week text collate "C" not null,
  user_id text collate "C" not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, week, user_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['check_sample', 'check_candidate', 'check_item', 'check_result', 'finding', 'finding_step', 'ageing_notice'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
-- A drawn sample, a result and a step are never changed: only how an item and a finding stand.
grant update on accountability.check_item, accountability.finding to linli_app;

-- A version of the ladder holds from an instant of its own, and tells who set it.
alter table accountability.ladder add column since timestamptz(3);
alter table accountability.ladder add column user_id text collate "C";
update accountability.ladder set since = at;
alter table accountability.ladder alter column since set not null;

-- Mail goes to residents and to staff; each line names one of them.
alter table foundation.delivery alter column person_id drop not null;
alter table foundation.delivery add column user_id text collate "C";
alter table foundation.delivery add constraint delivery_user unique (jurisdiction_id, event_id, channel, user_id);
alter table foundation.delivery add constraint delivery_to check ((person_id is null) <> (user_id is null));
