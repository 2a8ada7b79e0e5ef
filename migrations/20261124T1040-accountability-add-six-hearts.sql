-- One review for each person and round: the resident's, and one for each who said "me too" (their own link's id).
alter table accountability.review
  add column id uuid not null default gen_random_uuid(),
  add column reviewer text collate "C" not null default 'resident',
  add column hearts jsonb not null default '{}',
  add column shared boolean not null default false,
  add column reply text,
  add column reply_post_id uuid,
  add column replied_at timestamptz(3);
-- The default has filled what was there; from now on ids are made by the application.
alter table accountability.review alter column id drop default;
alter table accountability.review drop constraint review_pkey;
alter table accountability.review add primary key (jurisdiction_id, matter_id, round, reviewer);
create unique index review_by_id on accountability.review (jurisdiction_id, id);
create index review_latest on accountability.review (jurisdiction_id, at desc, id desc);

-- The call-back that an unhappy review is owed, and what came of it; `due_at` is the date of what is owed next.
create table accountability.call_back (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  review_id uuid not null,
  matter_id uuid not null,
  round integer not null,
  stage text not null
    check (stage in ('due', 'called', 'unreached', 'promised', 'done', 'redone', 'settled', 'lifted')),
  due_at timestamptz(3) not null,
  tries integer not null default 0,
  remedy text,
  remedy_post_id uuid,
  remedy_by timestamptz(3),
  told_late_at timestamptz(3),
  ended_at timestamptz(3),
  primary key (jurisdiction_id, review_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  check (stage <> 'promised' or (remedy is not null and remedy_post_id is not null and remedy_by is not null)),
  check ((ended_at is null) = (stage in ('due', 'called', 'unreached', 'promised')))
);
create index call_back_owed on accountability.call_back (jurisdiction_id, due_at, review_id) where ended_at is null;
create index call_back_by_matter on accountability.call_back (jurisdiction_id, matter_id);

-- The owner's post says that a review is wrong; the level above decides. The review itself is never deleted.
create table accountability.review_appeal (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  review_id uuid not null,
  matter_id uuid not null,
  kind text not null check (kind in ('other-matter', 'abusive', 'by-mistake', 'not-true')),
  words text not null,
  post_id uuid not null,
  at timestamptz(3) not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'rejected')),
  decided_words text,
  decided_post_id uuid,
  decided_at timestamptz(3),
  objection text,
  objected_at timestamptz(3),
  primary key (jurisdiction_id, review_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  check ((state = 'open') = (decided_at is null)),
  check (state = 'open' or (decided_words is not null and decided_post_id is not null))
);
create index review_appeal_open on accountability.review_appeal (jurisdiction_id, at, review_id) where state = 'open';
create index review_appeal_by_matter on accountability.review_appeal (jurisdiction_id, matter_id);

do $$
declare
  name text;
begin
  foreach name in array array['call_back', 'review_appeal'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on accountability.%I to linli_app', name);
  end loop;
end
$$;
