-- The application role owns nothing. Roles belong to the whole server, so another database may have made it already.
do $$
begin
  create role linli_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
exception when duplicate_object or unique_violation then null;
end
$$;
do $$
begin
  execute format('grant linli_app to %I', current_user);
end
$$;

create schema organisation;
create schema accountability;
create schema services;
grant usage on schema foundation, organisation, accountability, services to linli_app;

-- Reference table: small, read by everyone, no policy.
create table foundation.jurisdiction (
  id text collate "C" primary key check (id ~ '^[a-z][a-z0-9-]{1,30}$'),
  prefix text collate "C" not null unique check (prefix ~ '^[0-9A-HJKMNP-TV-Z]{3}$'),
  region_code text not null,
  name_zh text not null,
  name_en text not null,
  zone text not null,
  decree text not null check (decree in ('cn', 'none')),
  open_hours jsonb not null,
  duty_phone text not null,
  settings jsonb not null,
  structure_version integer not null,
  created_at timestamptz(3) not null
);

create table foundation.decreed_year (
  decree text not null,
  year integer not null,
  days_off date[] not null,
  make_up_days date[] not null,
  source text not null,
  primary key (decree, year)
);

create table foundation.place (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  kind text not null check (kind in ('jurisdiction', 'community', 'grid', 'building')),
  parent_id uuid,
  code text collate "C" not null,
  path text collate "C" not null,
  name_zh text not null,
  name_en text not null,
  address text,
  shape jsonb,
  lon double precision,
  lat double precision,
  retired_at timestamptz(3),
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code),
  foreign key (jurisdiction_id, parent_id) references foundation.place
);
create index place_parent on foundation.place (jurisdiction_id, parent_id);

create table foundation.role_grant (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  user_id text collate "C" not null,
  role text not null,
  place_id uuid not null,
  post_id uuid,
  granted_at timestamptz(3) not null,
  ended_at timestamptz(3),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, place_id) references foundation.place
);
create index role_grant_user on foundation.role_grant (jurisdiction_id, user_id) where ended_at is null;

-- Append-only: the application may add and read, never change or remove. Tables that every request writes to have no
-- foreign key to their jurisdiction: its one row would be locked by all of them at once. Row-level security holds the
-- key to the transaction's own, and keys to places, posts and matters carry it.
create table foundation.audit_record (
  jurisdiction_id text collate "C" not null,
  id uuid not null,
  at timestamptz(3) not null,
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject_kind text not null,
  subject_id text collate "C" not null,
  details jsonb not null,
  request_id text,
  primary key (jurisdiction_id, id)
);
create index audit_record_subject on foundation.audit_record (jurisdiction_id, subject_kind, subject_id, id);

-- A resident's contact: encrypted (AES-256-GCM), found again by keyed hashes of the whole value and of its mask.
create table foundation.person (
  jurisdiction_id text collate "C" not null,
  id uuid not null,
  name_cipher bytea,
  phone_cipher bytea,
  phone_index bytea,
  phone_mask_index bytea,
  email_cipher bytea,
  email_index bytea,
  language text not null,
  created_at timestamptz(3) not null,
  primary key (jurisdiction_id, id)
);
create index person_phone on foundation.person (jurisdiction_id, phone_index);
create index person_phone_mask on foundation.person (jurisdiction_id, phone_mask_index);

create table foundation.file (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  token text collate "C" not null,
  subject_kind text,
  subject_id uuid,
  media_type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  sha256 bytea not null,
  created_at timestamptz(3) not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, token)
);
create index file_subject on foundation.file (jurisdiction_id, subject_id) where subject_id is not null;
create index file_pending on foundation.file (jurisdiction_id, created_at) where subject_id is null;

create table foundation.notice (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  user_id text collate "C" not null,
  at timestamptz(3) not null,
  words_zh text not null,
  words_en text not null,
  matter_id uuid,
  read_at timestamptz(3),
  primary key (jurisdiction_id, id)
);
create index notice_user on foundation.notice (jurisdiction_id, user_id, id);

-- One line for each message that left or failed to leave, so that nothing is sent twice.
create table foundation.delivery (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  channel text not null,
  event_id uuid not null,
  person_id uuid not null,
  at timestamptz(3) not null,
  state text not null,
  error text,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, event_id, channel, person_id)
);

-- Words that lead to a matter. Plain equality, because row-level security keeps `@@` from using an index.
create table foundation.search_posting (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  word text collate "C" not null,
  subject_id uuid not null,
  primary key (jurisdiction_id, word, subject_id)
);
-- When a text changes, its old words are found by their subject.
create index search_posting_subject on foundation.search_posting (jurisdiction_id, subject_id);

do $$
declare
  name text;
begin
  foreach name in array array['place', 'role_grant', 'audit_record', 'person', 'file', 'notice', 'delivery', 'search_posting'] loop
    execute format('alter table foundation.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on foundation.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update, delete on foundation.%I to linli_app', name);
  end loop;
end
$$;
revoke update, delete on foundation.audit_record from linli_app;
revoke delete on foundation.place, foundation.role_grant, foundation.person, foundation.delivery from linli_app;
grant select, insert, update on foundation.jurisdiction, foundation.decreed_year to linli_app;
grant select on foundation.migration to linli_app;
