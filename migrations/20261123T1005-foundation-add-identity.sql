-- Who may sign in. Login tables belong to no jurisdiction (SQL law 1), so they carry no policy; only identity reads them.
-- `login` is the name the sign-in library knows a user by; people sign in by e-mail or phone.
create table foundation.account_user (
  id text collate "C" primary key,
  name text not null,
  login text collate "C" not null unique,
  login_verified boolean not null default false,
  image text,
  email text collate "C",
  phone text collate "C",
  two_factor_enabled boolean not null default false,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  constraint account_user_email unique (email),
  constraint account_user_phone unique (phone),
  check (email is not null or phone is not null)
);

-- The token columns are for signing in through an outside service; the library selects them by name.
create table foundation.account_credential (
  id text collate "C" primary key,
  user_id text collate "C" not null references foundation.account_user,
  account_id text collate "C" not null,
  provider_id text collate "C" not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index account_credential_user on foundation.account_credential (user_id);

-- `updated_at` is when the session was last used; a session ends by `expires_at` or by lying idle.
create table foundation.account_session (
  id text collate "C" primary key,
  user_id text collate "C" not null references foundation.account_user,
  token text collate "C" not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index account_session_user on foundation.account_session (user_id);

create table foundation.account_verification (
  id text collate "C" primary key,
  identifier text collate "C" not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null,
  updated_at timestamptz(3) not null
);
create index account_verification_identifier on foundation.account_verification (identifier);

create table foundation.account_two_factor (
  id text collate "C" primary key,
  user_id text collate "C" not null unique references foundation.account_user,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz(3)
);

-- Codes of the last minutes: each is accepted once.
create table foundation.account_used_code (
  user_id text collate "C" not null references foundation.account_user,
  code text collate "C" not null,
  used_at timestamptz(3) not null,
  primary key (user_id, code)
);

-- Wrong tries by user, or by a keyed hash of what was typed where no such user exists.
create table foundation.account_try (
  key text collate "C" primary key,
  tries integer not null,
  since timestamptz(3) not null
);
create index account_try_since on foundation.account_try (since);

-- User → jurisdictions they work in, so that no look-up fans out. Not called `jurisdiction_id`: it is no row of one.
create table foundation.membership (
  user_id text collate "C" not null references foundation.account_user,
  works_in text collate "C" not null references foundation.jurisdiction,
  primary key (user_id, works_in)
);

grant select, insert, update, delete on foundation.account_user, foundation.account_credential,
  foundation.account_session, foundation.account_verification, foundation.account_two_factor,
  foundation.account_used_code, foundation.account_try, foundation.membership to linli_app;
revoke delete on foundation.account_user from linli_app;
