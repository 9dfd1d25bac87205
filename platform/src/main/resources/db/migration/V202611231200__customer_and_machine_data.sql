-- Run by platform_owner. platform_runtime gets rows only through row security; it owns nothing.
-- Nothing in customer may be equal to anything in machine_data: no id, no time, no text, no order of rows.

create schema customer;
create schema machine_data;
create schema auth;
create schema job;

grant usage on schema customer, machine_data, auth to platform_runtime;
grant usage, create on schema job to platform_job;

-- customer ---------------------------------------------------------------------------------------

create table customer.registration (
    id          uuid primary key,
    mail_index  bytea not null,
    expires_at  timestamptz not null,
    sealed      bytea not null
);
create index on customer.registration (expires_at);

create table customer.login (
    id          uuid primary key,
    mail_index  bytea not null unique,
    account_id  uuid,
    key_name    text not null,
    wrapped_key bytea not null,
    password    text not null,
    sealed      bytea not null
);

create table customer.account (
    id            uuid primary key,
    holder        uuid not null,
    state         text not null check (state in ('ACTIVE', 'CLOSING', 'ERASED')),
    closing_until date,
    key_name      text not null,
    wrapped_key   bytea not null,
    link          bytea not null
);

create table customer.sub_account (
    account_id uuid not null,
    id         uuid not null,
    login_id   uuid,
    client_id  text,
    sealed     bytea not null,
    primary key (account_id, id)
);
create index on customer.sub_account (login_id);

create table customer.share (
    account_id     uuid not null,
    id             uuid not null,
    sub_account_id uuid not null,
    all_machines   boolean not null,
    paused         boolean not null default false,
    sealed         bytea not null,
    primary key (account_id, id)
);
create index on customer.share (account_id, sub_account_id);

create table customer.share_machine (
    account_id uuid not null,
    share_id   uuid not null,
    alias      uuid not null,
    primary key (account_id, share_id, alias)
);

create table customer.machine_group (
    account_id uuid not null,
    id         uuid not null,
    sealed     bytea not null,
    primary key (account_id, id)
);

create table customer.consent (
    account_id uuid not null,
    id         uuid not null,
    sealed     bytea not null,
    primary key (account_id, id)
);

create table customer.communicator (
    account_id uuid not null,
    id         uuid not null,
    thumbprint bytea not null unique,
    public_key text not null,
    revoked    boolean not null default false,
    sealed     bytea not null,
    primary key (account_id, id)
);

create table customer.obligation (
    account_id uuid not null,
    id         uuid not null,
    until      date not null,
    sealed     bytea not null,
    primary key (account_id, id)
);

create table customer.audit (
    account_id uuid not null,
    seq        bigint not null,
    sealed     bytea not null,
    hash       bytea not null,
    primary key (account_id, seq)
);

-- machine_data -----------------------------------------------------------------------------------

create table machine_data.owner (
    owner       uuid primary key,
    key_name    text not null,
    wrapped_index_key bytea not null,
    reverse     bytea not null
);

create table machine_data.machine (
    owner            uuid not null,
    id               uuid not null,
    identity         bytea not null,
    article          integer not null,
    restricted_until date,
    sealed           bytea not null,
    primary key (owner, id),
    unique (owner, identity)
);

create table machine_data.data_key (
    owner            uuid not null,
    id               uuid not null,
    machine          uuid not null,
    quarter          smallint not null,
    wrapped          bytea not null,
    restricted_until date,
    primary key (owner, id),
    unique (owner, machine, quarter)
);

create table machine_data.reading (
    owner       uuid not null,
    machine     uuid not null,
    id          uuid not null,
    taken_at    timestamptz not null,
    data_key_id uuid not null,
    sealed      bytea not null,
    fingerprint bytea not null,
    primary key (owner, machine, id)
);
create index on machine_data.reading (owner, machine, taken_at desc);
-- Sealed bytes do not compress.
alter table machine_data.reading alter column sealed set storage external;

create table machine_data.health (
    owner        uuid not null,
    communicator uuid not null,
    sealed       bytea not null,
    primary key (owner, communicator)
);

create table machine_data.obligation (
    owner   uuid not null,
    id      uuid not null,
    machine uuid,
    until   date not null,
    sealed  bytea not null,
    primary key (owner, id)
);

create table machine_data.audit (
    owner  uuid not null,
    seq    bigint not null,
    sealed bytea not null,
    hash   bytea not null,
    primary key (owner, seq)
);

-- auth: nothing here belongs to one account ------------------------------------------------------

create table auth."authorization" (
    id         uuid primary key,
    hashes     bytea[] not null,
    expires_at timestamptz not null,
    sealed     bytea not null
);

create table auth.client (
    id     text primary key,
    sealed bytea not null
);

-- Keys of the whole installation (blind index of mail addresses, opaque ids, token signing), each wrapped.
create table auth.secret (
    name    text primary key,
    wrapped bytea not null
);

-- Pairs of an owner that stands in machine_data already and the account it will belong to. Taking one writes nothing
-- to machine_data, so neither the time nor the place of a row there tells when an account was made.
create table auth.prepared_owner (
    id     uuid primary key,
    sealed bytea not null
);

-- row security: a column compared with a setting, nothing else -----------------------------------

alter table customer.login enable row level security;
alter table customer.login force row level security;
create policy by_id on customer.login to platform_runtime
    using (id = nullif(current_setting('app.login', true), '')::uuid);
create policy by_mail on customer.login for select to platform_runtime
    using (mail_index = decode(nullif(current_setting('app.mail_index', true), ''), 'hex'));

alter table customer.registration enable row level security;
alter table customer.registration force row level security;
create policy by_mail on customer.registration to platform_runtime
    using (mail_index = decode(nullif(current_setting('app.mail_index', true), ''), 'hex'));

alter table customer.account enable row level security;
alter table customer.account force row level security;
create policy by_id on customer.account to platform_runtime
    using (id = nullif(current_setting('app.account', true), '')::uuid);
create policy by_holder on customer.account for select to platform_runtime
    using (holder = nullif(current_setting('app.login', true), '')::uuid);

alter table customer.sub_account enable row level security;
alter table customer.sub_account force row level security;
create policy by_account on customer.sub_account to platform_runtime
    using (account_id = nullif(current_setting('app.account', true), '')::uuid);
create policy by_login on customer.sub_account for select to platform_runtime
    using (login_id = nullif(current_setting('app.login', true), '')::uuid);

alter table customer.communicator enable row level security;
alter table customer.communicator force row level security;
create policy by_account on customer.communicator to platform_runtime
    using (account_id = nullif(current_setting('app.account', true), '')::uuid);
create policy by_thumbprint on customer.communicator for select to platform_runtime
    using (thumbprint = decode(nullif(current_setting('app.thumbprint', true), ''), 'hex'));

do $$
declare
    name text;
begin
    foreach name in array array['share', 'share_machine', 'machine_group', 'consent', 'obligation', 'audit'] loop
        execute format('alter table customer.%I enable row level security', name);
        execute format('alter table customer.%I force row level security', name);
        execute format('create policy by_account on customer.%I to platform_runtime
            using (account_id = nullif(current_setting(''app.account'', true), '''')::uuid)', name);
    end loop;
    foreach name in array array['owner', 'machine', 'data_key', 'reading', 'health', 'obligation', 'audit'] loop
        execute format('alter table machine_data.%I enable row level security', name);
        execute format('alter table machine_data.%I force row level security', name);
        execute format('create policy by_owner on machine_data.%I to platform_runtime
            using (owner = nullif(current_setting(''app.owner'', true), '''')::uuid)', name);
    end loop;
end
$$;

grant select, insert, update, delete on all tables in schema customer to platform_runtime;
grant select, insert, update, delete on all tables in schema machine_data to platform_runtime;
grant select, insert, update, delete on all tables in schema auth to platform_runtime;
-- Chains only grow.
revoke update, delete on customer.audit, machine_data.audit from platform_runtime;
