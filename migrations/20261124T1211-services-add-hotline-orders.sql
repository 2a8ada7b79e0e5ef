-- Work orders of a city's hotline (12345): the foreign number, its own deadline, and whether it went back.
create table services.hotline_order (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  number text collate "C" not null,
  matter_id uuid not null,
  kind text not null,
  urgency text not null check (urgency in ('usual', 'urgent', 'most-urgent')),
  called_at timestamptz(3),
  dispatched_at timestamptz(3),
  due_at timestamptz(3),
  taken_at timestamptz(3) not null,
  return_until timestamptz(3) not null,
  returned_at timestamptz(3),
  return_reason text,
  primary key (jurisdiction_id, number),
  unique (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index hotline_order_taken on services.hotline_order (jurisdiction_id, taken_at desc, matter_id desc);
create index hotline_order_returned on services.hotline_order (jurisdiction_id, taken_at desc, matter_id desc)
  where returned_at is not null;

create table services.hotline_setting (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  return_within text not null check (return_within in ('24-hours', '2-working-days')),
  primary key (jurisdiction_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['hotline_order', 'hotline_setting'] loop
    execute format('alter table services.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on services.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update on services.%I to linli_app', name);
  end loop;
end
$$;
