-- Which request another system sent with which key: only that one may add to it.
create table services.open311_request (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  key_id uuid not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  foreign key (jurisdiction_id, key_id) references foundation.api_key
);
alter table services.open311_request enable row level security;
create policy one_jurisdiction on services.open311_request
  using (jurisdiction_id = current_setting('linli.jurisdiction'));
grant select, insert on services.open311_request to linli_app;
