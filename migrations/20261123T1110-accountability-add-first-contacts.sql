-- Who wrote a matter down was asked first and may follow it, also where it went to others.
alter table accountability.matter add column opened_by text collate "C";
update accountability.matter m set opened_by = e.user_id
  from accountability.matter_entry e
  where e.jurisdiction_id = m.jurisdiction_id and e.matter_id = m.id and e.kind = 'opened' and e.user_id is not null;

-- Every first contact: who was asked what, and how it ended. Until `settled_at` it is with whoever was asked first.
create table accountability.first_contact (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  channel text not null check (channel in ('page', 'counter', 'phone', 'letter', 'in-person')),
  kind text not null check (kind in ('enquiry', 'application')),
  words text not null,
  asked_at timestamptz(3) not null,
  asked_by text collate "C",
  asked_post_id uuid not null,
  place_id uuid not null,
  person_id uuid,
  ending text check (ending in ('solved', 'handed-over', 'received-on-behalf', 'escalated', 'redirected')),
  to_post_id uuid,
  matter_id uuid,
  due_at timestamptz(3) not null,
  settled_at timestamptz(3),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, asked_post_id) references organisation.post,
  foreign key (jurisdiction_id, to_post_id) references organisation.post,
  foreign key (jurisdiction_id, place_id) references foundation.place,
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
-- What is open is read by due date, what is over newest first; both page by key.
create index first_contact_open on accountability.first_contact (jurisdiction_id, due_at, id) where settled_at is null;
create index first_contact_asked on accountability.first_contact (jurisdiction_id, asked_at desc, id desc)
  where settled_at is not null;
create index first_contact_asked_by on accountability.first_contact (jurisdiction_id, asked_by, asked_at desc, id desc)
  where settled_at is not null;
-- A matter that is taken up settles the contacts that were handed over to it.
create index first_contact_matter on accountability.first_contact (jurisdiction_id, matter_id)
  where settled_at is null and matter_id is not null;

create table accountability.first_contact_step (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  contact_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  kind text not null,
  user_id text collate "C",
  words text,
  details jsonb not null,
  primary key (jurisdiction_id, contact_id, id),
  foreign key (jurisdiction_id, contact_id) references accountability.first_contact
);

do $$
declare
  name text;
begin
  foreach name in array array['first_contact', 'first_contact_step'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
  end loop;
end
$$;
grant select, insert, update on accountability.first_contact to linli_app;
-- What was entered is never changed: a correction is one more line.
grant select, insert on accountability.first_contact_step to linli_app;
