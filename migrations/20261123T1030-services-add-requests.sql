create table services.category (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  code text collate "C" not null,
  group_code text not null,
  name_zh text not null,
  name_en text not null,
  hint_zh text not null,
  hint_en text not null,
  keywords jsonb not null,
  gbt jsonb not null,
  limit_amount integer not null,
  limit_unit text not null,
  duty text not null,
  level text not null check (level in ('grid', 'community', 'jurisdiction')),
  publish_words boolean not null,
  emergency_zh text,
  emergency_en text,
  retired_at timestamptz(3),
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, code)
);

create table services.request (
  jurisdiction_id text collate "C" not null,
  matter_id uuid not null,
  category_id uuid not null,
  community_id uuid not null,
  words text not null,
  address text,
  lon double precision,
  lat double precision,
  public_lon double precision,
  public_lat double precision,
  public_place_zh text not null,
  public_place_en text not null,
  words_public boolean not null,
  photos_public boolean not null,
  source text,
  opened_at timestamptz(3) not null,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  foreign key (jurisdiction_id, category_id) references services.category,
  foreign key (jurisdiction_id, community_id) references foundation.place
);
create index request_opened on services.request (jurisdiction_id, opened_at desc, matter_id desc);
create index request_category on services.request (jurisdiction_id, category_id, opened_at desc, matter_id desc);
create index request_community on services.request (jurisdiction_id, community_id, opened_at desc, matter_id desc);
create unique index request_source on services.request (jurisdiction_id, source) where source is not null;

-- "Me too": somebody else who wants to hear how it ends; has a link of their own, never seen by others.
create table services.follower (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  matter_id uuid not null,
  person_id uuid,
  words text,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index follower_matter on services.follower (jurisdiction_id, matter_id);

do $$
declare
  name text;
begin
  foreach name in array array['category', 'request', 'follower'] loop
    execute format('alter table services.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on services.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on services.%I to linli_app', name);
  end loop;
end
$$;
