-- Dezelfde tabellen als in Migraties/0004-rapport.sql, met dezelfde betekenis.

create table rapportstand
(
    nummer        bigint       not null identity (1, 1),
    maand         int          not null,
    versie        bigint       not null,
    vastgelegd_op nvarchar(30) not null,
    constraint rapportstand_sleutel primary key (nummer)
);

create index rapportstand_maand on rapportstand (maand, nummer);

create table rapportcijfer
(
    nummer      bigint       not null,
    volgnummer  int          not null,
    gemeente    nvarchar(4)  collate Latin1_General_BIN2 not null,
    aanbieder   nvarchar(8)  collate Latin1_General_BIN2 not null,
    categorie   nvarchar(50) collate Latin1_General_BIN2 not null,
    code        nvarchar(50) collate Latin1_General_BIN2 not null,
    geleverd    bigint       not null,
    geindiceerd bigint       not null,
    ingediend   bigint       not null,
    goedgekeurd bigint       not null,
    afgewezen   bigint       not null,
    constraint rapportcijfer_sleutel primary key (nummer, volgnummer)
);
