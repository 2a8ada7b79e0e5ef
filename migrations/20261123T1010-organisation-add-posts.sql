create table organisation.post (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  place_id uuid not null,
  duty text not null,
  name_zh text not null,
  name_en text not null,
  phone text not null,
  retired_at timestamptz(3),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, place_id) references foundation.place
);

create table organisation.holding (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  post_id uuid not null,
  user_id text collate "C" not null,
  role text not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, post_id) references organisation.post
);
create index holding_post on organisation.holding (jurisdiction_id, post_id) where until_at is null;
create index holding_user on organisation.holding (jurisdiction_id, user_id) where until_at is null;

do $$
declare
  name text;
begin
  foreach name in array array['post', 'holding'] loop
    execute format('alter table organisation.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on organisation.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on organisation.%I to linli_app', name);
  end loop;
end
$$;
