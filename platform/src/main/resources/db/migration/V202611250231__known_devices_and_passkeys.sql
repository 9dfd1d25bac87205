-- Devices people signed in from, each a keyed hash of the person and of what little is noticed of a browser.
create table auth.known_device (
    hash       bytea primary key,
    expires_at timestamptz not null
);
create index on auth.known_device (expires_at);
grant select, insert, update, delete on auth.known_device to platform_runtime;

-- Passkeys, found by a keyed hash of what the authenticator calls them; public key and name lie sealed.
create table customer.passkey (
    login_id uuid not null,
    hash     bytea not null unique,
    sealed   bytea not null,
    primary key (login_id, hash)
);
alter table customer.passkey enable row level security;
alter table customer.passkey force row level security;
create policy by_login on customer.passkey to platform_runtime
    using (login_id = nullif(current_setting('app.login', true), '')::uuid);
create policy by_hash on customer.passkey for select to platform_runtime
    using (hash = decode(nullif(current_setting('app.passkey', true), ''), 'hex'));
grant select, insert, update, delete on customer.passkey to platform_runtime;

-- What a Login is besides a person's, sealed: null for people, administrators have it.
alter table customer.login add column administrator bytea;
