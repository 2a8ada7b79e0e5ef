-- What a decided objection taught the dispatch catalogue: requests of a category at a place go to a post or its duty.
create table services.dispatch_rule (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  category_id uuid not null,
  community_id uuid,
  post_id uuid not null,
  duty text not null,
  taught_at timestamptz(3) not null,
  matter_id uuid not null,
  arbiter_post_id uuid not null,
  retired_at timestamptz(3),
  retired_by text collate "C",
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, category_id) references services.category,
  foreign key (jurisdiction_id, community_id) references foundation.place,
  foreign key (jurisdiction_id, post_id) references organisation.post,
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index dispatch_rule_in_force on services.dispatch_rule (jurisdiction_id, category_id) where retired_at is null;
alter table services.dispatch_rule enable row level security;
create policy one_jurisdiction on services.dispatch_rule
  using (jurisdiction_id = current_setting('linli.jurisdiction'));
grant select, insert, update on services.dispatch_rule to linli_app;
