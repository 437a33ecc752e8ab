-- Dezelfde tabellen als in Migraties/0012-klok.sql, met dezelfde betekenis.
create table klok
(
    nummer    int          not null,
    laatst    nvarchar(30) collate Latin1_General_BIN2 not null,
    versie    bigint       not null,
    ontvangst bigint       not null,
    logregel  bigint       not null,
    constraint klok_sleutel primary key (nummer),
    constraint klok_een check (nummer = 1)
);

alter table uitgaand add mislukt_sinds nvarchar(30) collate Latin1_General_BIN2 null;
alter table uitgaand add opgegeven_op nvarchar(30) collate Latin1_General_BIN2 null;
alter table uitgaand add opgegeven_met bigint null;
go

create index uitgaand_mislukt on uitgaand (nummer) where verzonden_op is null and pogingen > 0;
