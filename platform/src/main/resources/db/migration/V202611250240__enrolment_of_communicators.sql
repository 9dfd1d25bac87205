-- A communicator is known by the thumbprint of its key; the key itself comes with each proof.
alter table customer.communicator drop column public_key;
-- Keyed hash of the refresh token. Null until the box came for it.
alter table customer.communicator add column refresh_hash bytea;

-- Codes with which boxes enrol into an account without anybody approving each. Found by their keyed hash.
create table customer.claim_code (
    account_id uuid not null,
    hash       bytea not null,
    expires_on date not null,
    sealed     bytea not null,
    primary key (account_id, hash)
);
create unique index on customer.claim_code (hash);

alter table customer.claim_code enable row level security;
alter table customer.claim_code force row level security;
create policy by_account on customer.claim_code to platform_runtime
    using (account_id = nullif(current_setting('app.account', true), '')::uuid);
create policy by_hash on customer.claim_code for select to platform_runtime
    using (hash = decode(nullif(current_setting('app.claim', true), ''), 'hex'));

-- Boxes that ask to be enrolled and belong to no account yet, which is why this stands in auth. A row lives for minutes;
-- what it will belong to is not in it. user_hash is null once somebody has answered.
create table auth.enrolment (
    id          uuid primary key,
    device_hash bytea not null unique,
    user_hash   bytea unique,
    state       text not null check (state in ('PENDING', 'APPROVED', 'DENIED')),
    expires_at  timestamptz not null,
    sealed      bytea not null
);
create index on auth.enrolment (expires_at);

grant select, insert, update, delete on customer.claim_code, auth.enrolment to platform_runtime;
