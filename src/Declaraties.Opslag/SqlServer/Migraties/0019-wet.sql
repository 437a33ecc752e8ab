-- Dezelfde kolommen en indexen als in Migraties/0019-wet.sql: daar staat wat ze bewaren en waarom. De default blijft voor wie nog op de vorige versie draait: die kent alleen de Wmo.
alter table relatie add wet tinyint not null constraint relatie_wet default 0;
alter table declaratie add wet tinyint not null constraint declaratie_wet default 0;
alter table vervangen_declaratie add wet tinyint not null constraint vervangen_declaratie_wet default 0;
alter table prestatie add wet tinyint not null constraint prestatie_wet default 0;
alter table vervangen_prestatie add wet tinyint not null constraint vervangen_prestatie_wet default 0;
alter table werkregel add wet tinyint not null constraint werkregel_wet default 0;
alter table rapportcijfer add wet tinyint not null constraint rapportcijfer_wet default 0;
alter table ontvangst add wet tinyint not null constraint ontvangst_onder default 0;
alter table relatie drop constraint relatie_paar;
go

alter table relatie add constraint relatie_partijen unique (aanbieder, gemeente, wet);
drop index relatie_gemeente on relatie;
create index relatie_gemeente on relatie (gemeente, wet, relatie_id);

drop index declaratie_identificatie on declaratie;
drop index declaratie_nummer on declaratie;
drop index vervangen_declaratie_identificatie on vervangen_declaratie;
drop index vervangen_declaratie_nummer on vervangen_declaratie;
create unique index declaratie_identificatie on declaratie (aanbieder, wet, identificatie, lengte_identificatie) where is_verwerkt = 1;
create unique index declaratie_nummer on declaratie (aanbieder, wet, declaratienummer, lengte_declaratienummer) where is_verwerkt = 1;
create index vervangen_declaratie_identificatie on vervangen_declaratie (aanbieder, wet, identificatie) where is_verwerkt = 1;
create index vervangen_declaratie_nummer on vervangen_declaratie (aanbieder, wet, declaratienummer) where is_verwerkt = 1;

drop index prestatie_referentie on prestatie;
drop index prestatie_credit on prestatie;
drop index vervangen_prestatie_referentie on vervangen_prestatie;
drop index vervangen_prestatie_credit on vervangen_prestatie;
create unique index prestatie_referentie on prestatie (aanbieder, wet, referentienummer, lengte_referentienummer) where bezet_nummer = 1;
create unique index prestatie_credit on prestatie (aanbieder, wet, vorig, lengte_vorig) where is_credit = 1 and uitslag = 1;
create index vervangen_prestatie_referentie on vervangen_prestatie (aanbieder, wet, referentienummer) where bezet_nummer = 1;
create index vervangen_prestatie_credit on vervangen_prestatie (aanbieder, wet, vorig) where is_credit = 1 and uitslag = 1;

drop index werkregel_bedrag on werkregel;
drop index werkregel_gemeente on werkregel;
drop index werkregel_gemeente_bedrag on werkregel;
drop index werkregel_aanbieder on werkregel;
drop index werkregel_aanbieder_bedrag on werkregel;
drop index werkregel_relatie on werkregel;
drop index werkregel_relatie_bedrag on werkregel;
create index werkregel_bedrag on werkregel (lijst, niet_toegekend, versie, uitslag, wet);
create index werkregel_gemeente on werkregel (lijst, gemeente, versie, niet_toegekend, uitslag, wet);
create index werkregel_gemeente_bedrag on werkregel (lijst, gemeente, niet_toegekend, versie, uitslag, wet);
create index werkregel_aanbieder on werkregel (lijst, aanbieder, versie, niet_toegekend, uitslag, wet);
create index werkregel_aanbieder_bedrag on werkregel (lijst, aanbieder, niet_toegekend, versie, uitslag, wet);
create index werkregel_partijen on werkregel (lijst, gemeente, aanbieder, versie, niet_toegekend, uitslag, wet);
create index werkregel_partijen_bedrag on werkregel (lijst, gemeente, aanbieder, niet_toegekend, versie, uitslag, wet);
go

-- Een tabelsoort is niet te wijzigen; prestatieregel blijft voor wie nog op de vorige versie draait.
create type prestatierij as table
(
    versie           bigint        not null,
    relatie_id       bigint        not null,
    aanbieder        nvarchar(8)   collate Latin1_General_BIN2 not null,
    volgnummer       int           not null primary key,
    bsn              int           not null,
    referentienummer nvarchar(100) collate Latin1_General_BIN2 not null,
    vorig            nvarchar(100) collate Latin1_General_BIN2 null,
    nummer           int           not null,
    categorie        nvarchar(50)  collate Latin1_General_BIN2 not null,
    code             nvarchar(50)  collate Latin1_General_BIN2 not null,
    begindatum       int           not null,
    einddatum        int           not null,
    volume           bigint        not null,
    eenheid          int           not null,
    tarief           int           null,
    bedrag           bigint        not null,
    is_credit        int           not null,
    uitslag          int           not null,
    bezet_nummer     int           not null,
    wet              int           not null
);
