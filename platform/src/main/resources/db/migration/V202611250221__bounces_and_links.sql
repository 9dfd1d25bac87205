-- Addresses that a mail server refused for good.
create table customer.bounce (
    mail_index bytea primary key,
    expires_at timestamptz not null,
    sealed     bytea not null
);

-- Links in mails, but those of registrations. The id is a hash of what the link carries: a dump opens no link.
create table customer.link (
    id         uuid primary key,
    login_id   uuid not null,
    expires_at timestamptz not null,
    sealed     bytea not null
);
create index on customer.link (login_id);

alter table customer.bounce enable row level security;
alter table customer.bounce force row level security;
create policy by_mail on customer.bounce to platform_runtime
    using (mail_index = decode(nullif(current_setting('app.mail_index', true), ''), 'hex'));

alter table customer.link enable row level security;
alter table customer.link force row level security;
create policy by_link on customer.link to platform_runtime
    using (id = nullif(current_setting('app.link', true), '')::uuid);
create policy by_login on customer.link to platform_runtime
    using (login_id = nullif(current_setting('app.login', true), '')::uuid);

-- A registration is found by its link before it is known whose it is.
create policy by_link on customer.registration to platform_runtime
    using (id = nullif(current_setting('app.link', true), '')::uuid);

-- What is over may be deleted, and not read, whoever's it is.
create policy expired on customer.bounce for delete to platform_runtime
    using (expires_at <= nullif(current_setting('app.expired', true), '')::timestamptz);
create policy expired on customer.link for delete to platform_runtime
    using (expires_at <= nullif(current_setting('app.expired', true), '')::timestamptz);
create policy expired on customer.registration for delete to platform_runtime
    using (expires_at <= nullif(current_setting('app.expired', true), '')::timestamptz);

grant select, insert, update, delete on customer.bounce, customer.link to platform_runtime;
