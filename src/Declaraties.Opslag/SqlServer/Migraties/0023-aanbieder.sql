-- Dezelfde index en tabel als in Migraties/0023-aanbieder.sql, met dezelfde betekenis.

create index ontvangst_van_aanbieder on ontvangst (aanbieder, nummer) where aanbieder is not null;

create table webhook
(
    aanbieder nvarchar(100)  collate Latin1_General_BIN2 not null,
    adres     nvarchar(500)  not null,
    geheim    varbinary(100) not null,
    sinds     nvarchar(30)   not null,
    constraint webhook_sleutel primary key (aanbieder)
);
