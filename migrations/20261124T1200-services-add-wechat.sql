-- The neighbourhood's WeChat account. Everything secret is sealed with a key that the database does not hold.
create table services.wechat_account (
  jurisdiction_id text collate "C" primary key references foundation.jurisdiction,
  app_id text not null,
  original_id text not null,
  mode text not null check (mode in ('plain', 'compatible', 'secure')),
  token_cipher bytea not null,
  aes_key_cipher bytea,
  previous_aes_key_cipher bytea,
  secret_cipher bytea,
  push_crs text not null check (push_crs in ('gcj02', 'wgs84')),
  api_url text not null,
  menu text not null,
  notice jsonb,
  changed_at timestamptz(3) not null
);

-- The one access token for all processes, and what the platform last objected to.
create table services.wechat_access (
  jurisdiction_id text collate "C" primary key references foundation.jurisdiction,
  token_cipher bytea,
  usable_until timestamptz(3),
  fetched_at timestamptz(3),
  resting_until timestamptz(3),
  failure text,
  failed_at timestamptz(3)
);

-- Whoever talks to the account: the only place that knows the platform's id of them.
create table services.wechat_talker (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  open_id_index bytea not null,
  open_id_cipher bytea not null,
  language text not null check (language in ('zh', 'en')),
  draft jsonb,
  draft_at timestamptz(3),
  reminded boolean not null,
  expects jsonb,
  said_at timestamptz(3),
  tapped_at timestamptz(3),
  minute_at timestamptz(3) not null,
  minute_count integer not null,
  primary key (jurisdiction_id, id),
  unique (jurisdiction_id, open_id_index)
);
create index wechat_talker_draft on services.wechat_talker (jurisdiction_id, draft_at) where draft_at is not null;

-- Every message once, with the answer it got, so that each try of it gets the same.
create table services.wechat_inbox (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  once text collate "C" not null,
  id uuid not null,
  talker_id uuid,
  at timestamptz(3) not null,
  said jsonb,
  acts jsonb not null,
  reply text,
  primary key (jurisdiction_id, once),
  unique (jurisdiction_id, id)
);
create index wechat_inbox_talker on services.wechat_inbox (jurisdiction_id, talker_id, at desc);
create index wechat_inbox_at on services.wechat_inbox (jurisdiction_id, at desc);

-- A signed call is taken once: what was overheard cannot be sent again.
create table services.wechat_nonce (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  nonce text collate "C" not null,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, nonce)
);
create index wechat_nonce_at on services.wechat_nonce (jurisdiction_id, at);

-- What waits for a person of the office.
create table services.wechat_item (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  id uuid not null,
  talker_id uuid not null,
  why text not null,
  at timestamptz(3) not null,
  draft jsonb,
  settled_at timestamptz(3),
  settled_by text collate "C",
  matter_id uuid,
  primary key (jurisdiction_id, id)
);
create index wechat_item_open on services.wechat_item (jurisdiction_id, at, id) where settled_at is null;
create index wechat_item_talker on services.wechat_item (jurisdiction_id, talker_id);

-- Photos of the platform live there for three days; here is which of ours each became, or why none.
create table services.wechat_media (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  talker_id uuid not null,
  media_id text collate "C" not null,
  file_id uuid,
  fault text,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, talker_id, media_id)
);

-- Whose matter came by WeChat: deleted when the person unfollows, the matter stays.
create table services.wechat_matter (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  matter_id uuid not null,
  talker_id uuid not null,
  missing_photos integer not null,
  given_position jsonb,
  at timestamptz(3) not null,
  primary key (jurisdiction_id, matter_id),
  foreign key (jurisdiction_id, matter_id) references accountability.matter
);
create index wechat_matter_talker on services.wechat_matter (jurisdiction_id, talker_id, at desc);

-- The ledger of what was sent to whom of our own accord: the platform's limits are counted here before sending.
create table services.wechat_sent (
  jurisdiction_id text collate "C" not null references foundation.jurisdiction,
  once text collate "C" not null,
  talker_id uuid not null,
  at timestamptz(3) not null,
  way text not null check (way in ('customer', 'notice', 'none')),
  state text not null check (state in ('sending', 'sent', 'failed', 'refused', 'not-sent')),
  why text,
  words text not null,
  primary key (jurisdiction_id, once)
);
create index wechat_sent_talker on services.wechat_sent (jurisdiction_id, talker_id, at desc);

do $$
declare
  name text;
begin
  foreach name in array array['wechat_account', 'wechat_access', 'wechat_talker', 'wechat_inbox', 'wechat_nonce',
    'wechat_item', 'wechat_media', 'wechat_matter', 'wechat_sent'] loop
    execute format('alter table services.%I enable row level security', name);
    execute format(
      'create policy one_jurisdiction on services.%I using (jurisdiction_id = current_setting(''linli.jurisdiction''))', name);
    execute format('grant select, insert, update, delete on services.%I to linli_app', name);
  end loop;
end
$$;
