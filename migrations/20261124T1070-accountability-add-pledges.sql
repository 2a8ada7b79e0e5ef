-- What only its owner may read, such as a complaint about those who would otherwise see it on their desk.
alter table accountability.matter add column confidential boolean not null default false;

-- The conduct rules as published: each edit is one more version, so that what was signed can always be read.
create table accountability.pledge_version (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  number integer not null check (number > 0),
  id uuid not null,
  in_force_from text collate "C" not null,
  sets jsonb not null,
  digest text collate "C" not null,
  made_at timestamptz(3) not null,
  primary key (jurisdiction_id, number),
  unique (jurisdiction_id, id)
);

-- A signature belongs to one person's time at one post: who comes after signs anew.
create table accountability.pledge_signature (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  year integer not null,
  version integer not null,
  holding_id uuid not null,
  post_id uuid not null,
  user_id text collate "C" not null,
  digest text collate "C" not null,
  proof text not null check (proof in ('password', 'code')),
  signed_at timestamptz(3) not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, year, version, holding_id),
  foreign key (jurisdiction_id, version) references accountability.pledge_version,
  foreign key (jurisdiction_id, post_id) references organisation.post
);

-- What a complaint adds to its matter: the rule it cites, the post it is about, and what of the answer is public.
create table accountability.conduct_complaint (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  rule_id uuid,
  about_post_id uuid,
  opened_at timestamptz(3) not null,
  shown_at timestamptz(3),
  public_answer text,
  published_at timestamptz(3),
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  foreign key (jurisdiction_id, about_post_id) references organisation.post,
  check ((public_answer is null) = (published_at is null))
);
create index conduct_complaint_opened on accountability.conduct_complaint (jurisdiction_id, opened_at desc, matter_id desc);
create index conduct_complaint_published on accountability.conduct_complaint (jurisdiction_id, published_at desc, matter_id desc)
  where published_at is not null;

do $$
declare
  name text;
begin
  foreach name in array array['pledge_version', 'pledge_signature', 'conduct_complaint'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    -- Versions and signatures are never changed.
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update (shown_at, public_answer, published_at) on accountability.conduct_complaint to linli_app;
