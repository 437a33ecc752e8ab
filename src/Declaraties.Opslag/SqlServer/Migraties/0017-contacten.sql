-- Dezelfde tabellen als in Migraties/0017-contacten.sql, met dezelfde betekenis.
create table contactinvoer
(
    nummer        bigint       not null identity (1, 1),
    vingerafdruk  binary(32)   not null,
    contacten     bigint       not null,
    vastgelegd_op nvarchar(30) not null,
    constraint contactinvoer_sleutel primary key (nummer)
);

create index contactinvoer_vingerafdruk on contactinvoer (vingerafdruk, nummer);

create table contactmaand
(
    maand     int    not null,
    aanbieder int    not null,
    invoer    bigint not null,
    constraint contactmaand_sleutel primary key (maand, aanbieder, invoer),
    constraint contactmaand_van foreign key (invoer) references contactinvoer (nummer)
);

create index contactmaand_invoer on contactmaand (invoer, maand, aanbieder);

create table contact
(
    maand      int      not null,
    gemeente   smallint not null,
    aanbieder  int      not null,
    invoer     bigint   not null,
    toewijzing int      not null,
    volgnummer int      not null,
    dag        smallint not null,
    soort      smallint not null,
    minuten    smallint not null,
    locatie    smallint not null,
    constraint contact_sleutel primary key (maand, gemeente, aanbieder, invoer, toewijzing, volgnummer)
);

create type contactrij as table
(
    maand      int    not null,
    gemeente   int    not null,
    aanbieder  int    not null,
    invoer     bigint not null,
    toewijzing int    not null,
    volgnummer int    not null primary key,
    dag        int    not null,
    soort      int    not null,
    minuten    int    not null,
    locatie    int    not null
);
