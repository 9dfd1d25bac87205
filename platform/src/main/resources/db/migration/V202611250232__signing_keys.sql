-- Keys that sign tokens, each sealed with the time it was made.
create table auth.signing_key (
    id     uuid primary key,
    sealed bytea not null
);
grant select, insert, update, delete on auth.signing_key to platform_runtime;
