-- Dezelfde tabellen als in Migraties/0016-tariefsets.sql, met dezelfde betekenis.

create table tariefset
(
    naam         nvarchar(50)  collate Latin1_General_BIN2 not null,
    versie       int           not null,
    vingerafdruk binary(32)    not null,
    rekenregels  nvarchar(50)  collate Latin1_General_BIN2 not null,
    wie          nvarchar(200) not null,
    rol          nvarchar(50)  not null,
    herkomst     nvarchar(200) not null,
    onderwerp    nvarchar(255) null,
    uitgever     nvarchar(255) null,
    moment       nvarchar(30)  not null,
    constraint tariefset_sleutel primary key (naam, versie),
    constraint tariefset_versie check (versie > 0)
);

create unique index tariefset_inhoud on tariefset (vingerafdruk, naam, rekenregels);

create table tariefbestand
(
    naam    nvarchar(50)   collate Latin1_General_BIN2 not null,
    versie  int            not null,
    bestand nvarchar(50)   collate Latin1_General_BIN2 not null,
    lengte  bigint         not null,
    inhoud  varbinary(max) not null,
    constraint tariefbestand_sleutel primary key (naam, versie, bestand),
    constraint tariefbestand_set foreign key (naam, versie) references tariefset (naam, versie)
);

create table tariefproduct
(
    naam    nvarchar(50) collate Latin1_General_BIN2 not null,
    versie  int          not null,
    product nvarchar(100) collate Latin1_General_BIN2 not null,
    tarief  bigint       not null,
    constraint tariefproduct_sleutel primary key (naam, versie, product),
    constraint tariefproduct_set foreign key (naam, versie) references tariefset (naam, versie)
);

create table tariefvaststelling
(
    naam      nvarchar(50)  collate Latin1_General_BIN2 not null,
    vanaf     int           not null,
    versie    int           not null,
    wie       nvarchar(200) not null,
    rol       nvarchar(50)  not null,
    herkomst  nvarchar(200) not null,
    onderwerp nvarchar(255) null,
    uitgever  nvarchar(255) null,
    moment    nvarchar(30)  not null,
    constraint tariefvaststelling_sleutel primary key (naam, vanaf),
    constraint tariefvaststelling_set foreign key (naam, versie) references tariefset (naam, versie)
);

alter table contractregel add tariefset nvarchar(50) collate Latin1_General_BIN2 null;
alter table contractregel add tariefset_versie int null;
