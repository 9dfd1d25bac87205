-- The book of named keys: what the keeper has made, for whom, and when it was last rotated. Jobs go through it, because
-- row security shows nobody all owners or all accounts. Everything but the id is sealed, and the id is a keyed hash of
-- the name, so that no row of a person or a machine leads here without the key of the installation.
create table auth.named_key (
    id     uuid primary key,
    sealed bytea not null
);

-- Keys of accounts (c) and Logins (l) that exist before whom they will belong to: serving requests makes none.
create table auth.prepared_key (
    id     uuid primary key,
    kind   text not null check (kind in ('c', 'l')),
    sealed bytea not null
);

grant select, insert, update, delete on auth.named_key, auth.prepared_key to platform_runtime;
