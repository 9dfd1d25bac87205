-- A reading's id names it within its owner, whichever machine it is of: the same id for another machine is refused.
-- Citus wants the distribution column in every unique key; owner is it.
alter table machine_data.reading drop constraint reading_pkey, add primary key (owner, id);
