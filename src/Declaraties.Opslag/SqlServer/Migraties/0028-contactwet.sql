-- Dezelfde kolommen als in Migraties/0028-contactwet.sql, met dezelfde betekenis. De default blijft voor wie nog op de vorige versie draait: die kent alleen de Wmo.
alter table contact add wet tinyint not null constraint contact_wet default 0;
alter table contactmaand add wet tinyint not null constraint contactmaand_wet default 0;
alter table contactmaand drop constraint contactmaand_sleutel;
drop index contactmaand_invoer on contactmaand;
go

alter table contactmaand add constraint contactmaand_deel primary key (maand, aanbieder, wet, invoer);
create index contactmaand_invoer on contactmaand (invoer, maand, aanbieder, wet);
go

-- Een tabelsoort is niet te wijzigen; contactrij blijft voor wie nog op de vorige versie draait.
create type contactregel as table
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
    locatie    int    not null,
    wet        int    not null
);
