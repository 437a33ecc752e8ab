-- Hoe een envelop ging: langs welk kanaal, als welk bericht in de uitgaande post, en wanneer zij is bezorgd. Die post wordt na een tijd opgeruimd; dit blijft.
-- Van wat eerder ging is het niet bekend.
alter table verzending add column kanaal text null;
alter table verzending add column bericht_id text null;
alter table verzending add column bezorgd_op text null;

create index verzending_bericht on verzending (bericht_id) where bericht_id is not null;
