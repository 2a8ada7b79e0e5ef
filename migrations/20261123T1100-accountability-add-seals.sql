-- Batches of lines of the audit and of timelines, each bound to the one before: what was sealed cannot be changed unseen.
create table accountability.seal (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  number integer not null check (number > 0),
  algorithm text not null check (algorithm in ('sha-256', 'sm3')),
  -- Digests in hexadecimal, as they stand in receipts.
  previous text collate "C" not null,
  root text collate "C" not null,
  size integer not null check (size > 0),
  sealed_at timestamptz(3) not null,
  covers_until timestamptz(3) not null,
  head text collate "C" not null,
  primary key (jurisdiction_id, number)
);

create table accountability.sealed_line (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  line_kind text not null check (line_kind in ('audit', 'entry')),
  line_id uuid not null,
  -- The matter of an entry, the subject of an audit line. An entry's id is unique within its matter only.
  subject_id text collate "C" not null,
  seal_number integer not null,
  position integer not null,
  -- The date it bore when it was sealed: proven when the line with this date gives the leaf.
  at timestamptz(3) not null,
  leaf bytea not null,
  primary key (jurisdiction_id, line_kind, line_id, subject_id),
  unique (jurisdiction_id, seal_number, position),
  foreign key (jurisdiction_id, seal_number) references accountability.seal
);

do $$
declare
  name text;
begin
  foreach name in array array['seal', 'sealed_line'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
    execute format('revoke update, delete on accountability.%I from linli_app', name);
  end loop;
end
$$;
-- What is sealed must not be changed by mistake either.
revoke update on accountability.matter_entry from linli_app;
