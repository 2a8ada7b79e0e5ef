-- What is promised for each topic, version by version: announced for a day, never edited after.
create table accountability.commitment (
  jurisdiction_id text collate "C" not null,
  topic_id uuid not null,
  version integer not null check (version > 0),
  valid_from text collate "C" not null,
  promised_amount integer not null check (promised_amount > 0),
  promised_unit text not null,
  statutory_amount integer check (statutory_amount > 0),
  statutory_unit text,
  legal_basis text not null,
  accept_amount integer not null check (accept_amount > 0),
  accept_unit text not null,
  contact_amount integer not null check (contact_amount > 0),
  contact_unit text not null,
  close_zh text not null,
  close_en text not null,
  responsible_zh text not null,
  responsible_en text not null,
  announced_at timestamptz(3) not null,
  primary key (jurisdiction_id, topic_id, version),
  foreign key (jurisdiction_id, topic_id) references accountability.topic,
  check ((statutory_amount is null) = (statutory_unit is null))
);

-- What was promised until today becomes the first version; the dispatch catalogue holds no time any more.
insert into accountability.commitment
select category.jurisdiction_id, category.id, 1,
  to_char(jurisdiction.created_at at time zone jurisdiction.zone, 'YYYY-MM-DD'),
  limit_amount, limit_unit, null, null, '',
  case limit_unit when 'hours' then 1 when 'working-hours' then least(2, limit_amount) else 4 end,
  case limit_unit when 'hours' then 'hours' else 'working-hours' end,
  case limit_unit when 'hours' then least(2, limit_amount) when 'working-hours' then least(4, limit_amount) else 1 end,
  limit_unit,
  '已答复并写明结果，居民确认或 15 天内没有异议',
  'Answered with the result, and confirmed or not objected to within 15 days',
  coalesce(duty.zh, category.duty), coalesce(duty.en, category.duty), jurisdiction.created_at
from services.category
join foundation.jurisdiction on jurisdiction.id = category.jurisdiction_id
left join (values
  ('duty-desk', '值班台', 'Duty desk'), ('grid-worker', '网格员', 'Grid worker'),
  ('community-services', '社区服务', 'Community services'), ('environment', '环境卫生', 'Environment'),
  ('city-management', '城市管理', 'City management'), ('civil-affairs', '民政', 'Civil affairs'),
  ('safety', '安全', 'Safety'), ('property', '物业与小区', 'Housing estates'), ('disputes', '调解', 'Disputes'),
  ('labour', '社保就业', 'Social security and work'), ('health', '卫生健康', 'Health'),
  ('leadership', '领导', 'Leadership')) as duty (code, zh, en) on duty.code = category.duty;
alter table services.category drop column limit_amount, drop column limit_unit;

-- A matter keeps the version it was promised by, time that was added to it, and its marks.
alter table accountability.matter
  add column promise_topic_id uuid,
  add column commitment_version integer,
  add column limit_added integer not null default 0,
  add column accepted_at timestamptz(3),
  add column first_contact_at timestamptz(3),
  add column paused_for text,
  add column paused_until timestamptz(3);
update accountability.matter set accepted_at = mark.accepted_at, first_contact_at = mark.first_contact_at
from (
  select jurisdiction_id, matter_id,
    min(at) filter (where kind in ('accepted', 'received-on-behalf', 'offer-accepted')) as accepted_at,
    min(at) filter (where kind in ('asked', 'told', 'answered')) as first_contact_at
  from accountability.matter_entry group by jurisdiction_id, matter_id) as mark
where mark.jurisdiction_id = matter.jurisdiction_id and mark.matter_id = matter.id;
update accountability.matter
set paused_for = pauses -> -1 ->> 'reason', paused_until = (pauses -> -1 ->> 'limitUntil')::timestamptz
where state in ('received', 'in-progress', 'waiting') and pauses -> -1 ->> 'until' is null
  and jsonb_array_length(pauses) > 0;
create index matter_paused on accountability.matter (jurisdiction_id, paused_until, id) where paused_until is not null;
create index matter_shelved on accountability.matter (jurisdiction_id, paused_until, id) where paused_for = 'shelved';
create index matter_open_about on accountability.matter (jurisdiction_id, topic_id, community_id)
  where state in ('received', 'in-progress', 'waiting');

-- Asked for by the owner, decided by the level above: more time once, or a place on the shelf until a day.
create table accountability.time_request (
  jurisdiction_id text collate "C" not null,
  matter_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('extension', 'shelving')),
  amount integer check (amount > 0),
  review_on text collate "C",
  words text not null,
  asked_at timestamptz(3) not null,
  asked_by text collate "C",
  asked_post_id uuid,
  state text not null check (state in ('pending', 'approved', 'refused', 'lapsed')),
  decided_at timestamptz(3),
  decided_by text collate "C",
  decided_words text,
  primary key (jurisdiction_id, matter_id, id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter,
  check ((kind = 'extension') = (amount is not null)),
  check ((kind = 'shelving') = (review_on is not null))
);
create index time_request_pending on accountability.time_request (jurisdiction_id, asked_at, id) where state = 'pending';

-- How often and how far a promise may be put off; the highest version is in force, without a row the usual rule.
create table accountability.extension_rule (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  version integer not null check (version > 0),
  settings jsonb not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, version)
);

-- Each answered matter as it counts now, and the sums of it by month: a change moves one from cell to cell.
create table accountability.promise_outcome (
  jurisdiction_id text collate "C" not null,
  matter_id uuid not null,
  month text collate "C" not null,
  topic_id uuid not null,
  community_id uuid not null,
  kept boolean not null,
  days integer not null,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create table accountability.promise_month (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  month text collate "C" not null,
  subject text not null check (subject in ('topic', 'community')),
  subject_id uuid not null,
  days integer not null,
  kept integer not null,
  broken integer not null,
  primary key (jurisdiction_id, month, subject, subject_id, days)
);

-- What was answered before is counted once, here; from now on a task does. Days are working days after the first.
create temporary table counted_day on commit drop as
select id as jurisdiction_id, day::date as day,
  count(*) filter (where worked) over (partition by id order by day) as worked_until
from (
  select jurisdiction.id, day,
    coalesce(day::date = any (year.make_up_days), false)
      or (extract(isodow from day) < 6 and not coalesce(day::date = any (year.days_off), false)) as worked
  from foundation.jurisdiction
  join (select jurisdiction_id, min(opened_at) - interval '2 days' as first, max(answered_at) + interval '2 days' as last
    from accountability.matter where answered_at is not null group by jurisdiction_id) as span
    on span.jurisdiction_id = jurisdiction.id
  cross join lateral generate_series(span.first::date, span.last::date, interval '1 day') as day
  left join foundation.decreed_year as year
    on year.decree = jurisdiction.decree and year.year = extract(year from day)) as each_day;
create index on counted_day (jurisdiction_id, day);
analyze counted_day;
insert into accountability.promise_outcome
select matter.jurisdiction_id, matter.id, to_char(answered_at at time zone zone, 'YYYY-MM'), topic_id, community_id,
  answered_at <= due_at, least(99, last.worked_until - first.worked_until)
from accountability.matter
join foundation.jurisdiction on jurisdiction.id = matter.jurisdiction_id
join counted_day as first on first.jurisdiction_id = matter.jurisdiction_id
  and first.day = (opened_at at time zone zone)::date
join counted_day as last on last.jurisdiction_id = matter.jurisdiction_id
  and last.day = (answered_at at time zone zone)::date
where state in ('answered', 'closed') and answered_at is not null;
insert into accountability.promise_month
select jurisdiction_id, month, subject, case subject when 'topic' then topic_id else community_id end, days,
  count(*) filter (where kept), count(*) filter (where not kept)
from accountability.promise_outcome cross join (values ('topic'), ('community')) as by (subject)
group by 1, 2, 3, 4, 5;

do $$
declare
  name text;
begin
  foreach name in array array['commitment', 'time_request', 'extension_rule', 'promise_outcome', 'promise_month'] loop
    execute format('alter table accountability.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on accountability.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert on accountability.%I to linli_app', name);
  end loop;
end
$$;
grant update on accountability.time_request, accountability.promise_outcome, accountability.promise_month to linli_app;
grant delete on accountability.promise_outcome, accountability.promise_month to linli_app;
