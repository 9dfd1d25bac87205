-- Everything of auth is found by keyed hashes; exact times lie sealed, those in clear are rounded up to the hour.

alter table auth."authorization"
    add column session uuid,
    add column version integer not null default 0;
create index on auth."authorization" using gin (hashes);
create index on auth."authorization" (session);
create index on auth."authorization" (expires_at);

-- One sign-in of one person in one browser. Ending it ends every token made of it. person is a keyed hash of the Login.
create table auth.session (
    id         uuid primary key,
    person     bytea not null,
    expires_at timestamptz not null,
    sealed     bytea not null
);
create index on auth.session (person);
create index on auth.session (expires_at);

grant select, insert, update, delete on auth.session to platform_runtime;
