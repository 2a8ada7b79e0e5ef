-- Tables that offices above ask for, with what they cost; and what staff suggest. Nothing here names a person.
create table accountability.report_request (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  office text not null,
  title text not null,
  columns text[] not null,
  -- Null: none was given (整治形式主义为基层减负若干规定).
  basis text,
  rhythm text not null check (rhythm in ('once', 'weekly', 'monthly', 'quarterly', 'yearly', 'irregular')),
  first_due_on text collate "C" not null,
  until_on text collate "C",
  -- Keys of what Linli holds already.
  answers text[] not null,
  registered_at timestamptz(3) not null,
  primary key (jurisdiction_id, id)
);

create table accountability.report_filling (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  request_id uuid not null,
  id uuid not null,
  filled_on text collate "C" not null,
  minutes integer not null check (minutes > 0),
  entered_at timestamptz(3) not null,
  -- Entered by mistake: kept, and counted no more.
  withdrawn_at timestamptz(3),
  primary key (jurisdiction_id, request_id, id),
  foreign key (jurisdiction_id, request_id) references accountability.report_request
);

create table accountability.suggestion (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  topic text not null,
  words text not null,
  -- Null: whoever wrote it does not want colleagues to see where it comes from.
  post_id uuid,
  at timestamptz(3) not null,
  state text not null check (state in ('open', 'answered', 'done')),
  primary key (jurisdiction_id, id),
  foreign key (jurisdiction_id, post_id) references organisation.post
);
create index suggestion_newest on accountability.suggestion (jurisdiction_id, at desc, id desc);

create table accountability.suggestion_answer (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  suggestion_id uuid not null,
  id uuid not null,
  at timestamptz(3) not null,
  post_id uuid,
  outcome text not null check (outcome in ('will', 'cannot', 'done')),
  words text not null,
  promised_on text collate "C",
  primary key (jurisdiction_id, suggestion_id, id),
  foreign key (jurisdiction_id, suggestion_id) references accountability.suggestion,
  foreign key (jurisdiction_id, post_id) references organisation.post,
  check ((outcome = 'will') = (promised_on is not null))
);

do $$
declare
  name text;
begin
  foreach name in array array['report_request', 'report_filling', 'suggestion', 'suggestion_answer'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update on accountability.report_request, accountability.report_filling, accountability.suggestion to linli_app;
