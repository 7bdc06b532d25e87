-- Queues are often closed days ahead; whoever waits is told on the day itself, once.
alter table cons.queue_closing add column told boolean not null default false;

update cons.queue_closing set told = true where day <= current_date;
