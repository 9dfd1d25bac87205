-- The scheduler's table, with the columns it asks for; its role reaches this schema and nothing else. Belongs to no
-- account: names of tasks and instances are random or say a kind, what is to be done is sealed.
create table job.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on job.scheduled_tasks (execution_time);
create index on job.scheduled_tasks (last_heartbeat);

grant select, insert, update, delete on job.scheduled_tasks to platform_job;
revoke create on schema job from platform_job;
