-- Dezelfde kolommen als in Migraties/0027-verzending.sql, met dezelfde betekenis.
alter table verzending add kanaal nvarchar(50) collate Latin1_General_BIN2 null;
alter table verzending add bericht_id nvarchar(200) collate Latin1_General_BIN2 null;
alter table verzending add bezorgd_op nvarchar(30) null;
go

create index verzending_bericht on verzending (bericht_id) where bericht_id is not null;
