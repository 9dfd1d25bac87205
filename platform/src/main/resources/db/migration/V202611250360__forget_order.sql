-- Rows lie on disk in the order in which they came, and a dump copies them in it: the order of accounts, of machines and
-- of everything else that comes with them would tell whose is whose. This writes each table anew by its primary key, which
-- begins with something random. Readings stay: their times are in clear and tell more.
--
-- For the role that owns the tables, before each logical dump: call machine_data.forget_order()
-- Each table is locked while it is written, one at a time; who waits longer for it than ten seconds gives up.
create procedure machine_data.forget_order()
    language plpgsql as
$$
declare
    known record;
begin
    for known in
        select format('%I.%I', n.nspname, c.relname) as table_name, k.relname as key_name
        from pg_index i
                 join pg_class c on c.oid = i.indrelid
                 join pg_class k on k.oid = i.indexrelid
                 join pg_namespace n on n.oid = c.relnamespace
        where i.indisprimary
          and c.relkind = 'r'
          and n.nspname in ('customer', 'machine_data', 'auth', 'job')
          and c.oid <> 'machine_data.reading'::regclass
        order by 1
        loop
            execute 'set local lock_timeout = ''10s''';
            execute format('cluster %s using %I', known.table_name, known.key_name);
            commit;
        end loop;
end
$$;

revoke all on procedure machine_data.forget_order() from public;
