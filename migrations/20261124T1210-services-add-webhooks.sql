-- Where other systems want to hear of matters. The secret is derived, never kept.
create table services.webhook (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  name text not null,
  url text not null,
  actions text[] not null,
  category_ids uuid[] not null,
  community_ids uuid[] not null,
  added_at timestamptz(3) not null,
  failing_since timestamptz(3),
  paused_at timestamptz(3),
  paused_because text check (paused_because in ('by-hand', 'failing', 'gone')),
  removed_at timestamptz(3),
  primary key (jurisdiction_id, id)
);
-- One event for one endpoint: queued when it happened, done when the endpoint answered 2xx.
create table services.webhook_delivery (
  jurisdiction_id text collate "C" not null,
  id uuid not null,
  webhook_id uuid not null,
  event_id uuid not null,
  action text not null,
  body text not null,
  at timestamptz(3) not null,
  state text not null check (state in ('waiting', 'done', 'failed')),
  attempts integer not null,
  next_at timestamptz(3) not null,
  attempted_at timestamptz(3),
  status integer,
  failure text,
  duration_ms integer,
  answer text,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, webhook_id, event_id),
  foreign key (jurisdiction_id, webhook_id) references services.webhook
);
create index webhook_delivery_due on services.webhook_delivery (jurisdiction_id, webhook_id, next_at, id)
  where state = 'waiting';
create index webhook_delivery_log on services.webhook_delivery (jurisdiction_id, webhook_id, at desc, id desc);
create index webhook_delivery_old on services.webhook_delivery (jurisdiction_id, at) where state <> 'waiting';

do $$
declare
  name text;
begin
  foreach name in array array['webhook', 'webhook_delivery'] loop
    execute format('alter table services.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on services.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on services.%I to linli_app', name);
  end loop;
end
$$;
grant delete on services.webhook_delivery to linli_app;
