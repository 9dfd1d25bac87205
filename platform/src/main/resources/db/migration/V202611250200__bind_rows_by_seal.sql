-- What decides who may do what is sealed in its row and compared with the columns that find it, so that whoever can
-- write rows but has no keys changes nothing by it. Rows of before say nothing that could be compared: they go. No
-- installation holds anybody's real data yet.
truncate customer.registration, customer.login, customer.account, customer.sub_account, customer.share,
    customer.machine_group, customer.consent, customer.communicator, customer.obligation, customer.audit,
    machine_data.owner, machine_data.machine, machine_data.data_key, machine_data.reading, machine_data.health,
    machine_data.obligation, machine_data.audit,
    auth."authorization", auth.client, auth.prepared_owner;

alter table customer.login drop column password;
alter table customer.login add column credentials bytea not null;

-- Which machines, and whether paused, stands sealed in the share.
drop table customer.share_machine;
alter table customer.share drop column all_machines, drop column paused;

alter table customer.communicator drop column revoked;
