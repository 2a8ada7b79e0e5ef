-- The spine: one number, one owner, one clock. The owner post is never empty.
create table accountability.matter (
  jurisdiction_id text collate "C" not null,
  id uuid not null,
  kind text not null,
  code text collate "C" not null,
  title text not null,
  state text not null check (state in ('received', 'in-progress', 'waiting', 'answered', 'closed', 'withdrawn', 'merged')),
  channel text not null,
  place_id uuid not null,
  owner_post_id uuid not null,
  holder_id text collate "C",
  offered_post_id uuid,
  offered_at timestamptz(3),
  limit_amount integer not null,
  limit_unit text not null,
  pauses jsonb not null,
  opened_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  answered_at timestamptz(3),
  result text,
  closed_at timestamptz(3),
  reopened integer not null,
  merged_into uuid,
  person_id uuid,
  link_version integer not null,
  version integer not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, place_id) references foundation.place,
  foreign key (jurisdiction_id, owner_post_id) references organisation.post
);
-- The desk reads open matters of some posts by due date; the whole list is read by age. Both page by key.
create index matter_desk on accountability.matter (jurisdiction_id, owner_post_id, due_at, id)
  where state in ('received', 'in-progress', 'waiting');
create index matter_due on accountability.matter (jurisdiction_id, due_at, id)
  where state in ('received', 'in-progress', 'waiting');
create index matter_offered on accountability.matter (jurisdiction_id, offered_post_id, offered_at)
  where offered_post_id is not null;
create index matter_unowned on accountability.matter (jurisdiction_id, due_at, id)
  where state in ('received', 'in-progress', 'waiting') and holder_id is null;
create index matter_opened on accountability.matter (jurisdiction_id, opened_at desc, id desc);
create index matter_place on accountability.matter (jurisdiction_id, place_id, opened_at desc);
create index matter_open_at on accountability.matter (jurisdiction_id, place_id)
  where state in ('received', 'in-progress', 'waiting');
create index matter_person on accountability.matter (jurisdiction_id, person_id) where person_id is not null;
create index matter_merged on accountability.matter (jurisdiction_id, merged_into) where merged_into is not null;
create index matter_answered on accountability.matter (jurisdiction_id, answered_at) where state = 'answered';
create index matter_answered_by on accountability.matter (jurisdiction_id, owner_post_id, opened_at desc, id desc)
  where state = 'answered';

create table accountability.matter_entry (
  jurisdiction_id text collate "C" not null,
  matter_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  kind text not null,
  audience text not null check (audience in ('public', 'resident', 'staff')),
  post_id uuid,
  user_id text collate "C",
  words text,
  file_ids uuid[] not null,
  details jsonb not null,
  primary key (jurisdiction_id, matter_id, id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);

create table accountability.review (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  round integer not null,
  grade integer not null check (grade between 1 and 5),
  solved boolean,
  words text,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, matter_id, round),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);

create table accountability.answer_template (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  retired_at timestamptz(3),
  primary key (jurisdiction_id, id)
);

create table accountability.saved_filter (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  user_id text collate "C" not null,
  name text not null,
  filter jsonb not null,
  primary key (jurisdiction_id, id)
);
create index saved_filter_user on accountability.saved_filter (jurisdiction_id, user_id);

do $$
declare
  name text;
begin
  foreach name in array array['matter', 'matter_entry', 'review', 'answer_template', 'saved_filter'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant delete on accountability.saved_filter to linli_app;
