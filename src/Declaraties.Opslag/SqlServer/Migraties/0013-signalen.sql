-- Een gemeente gebruikt een Identificatie voor één WMO301 (TR056).
create index toewijzingsbericht_identificatie on toewijzingsbericht (identificatie, relatie_id);

-- Een ToewijzingNummer is van één client en één aanbieder van een gemeente (TR332).
create index relatie_gemeente on relatie (gemeente, relatie_id);

-- Dezelfde tabellen als in Migraties/0013-signalen.sql, met dezelfde betekenis.
create table signaal
(
    nummer          bigint        not null identity (1, 1),
    soort           nvarchar(40)  collate Latin1_General_BIN2 not null,
    aanbieder       nvarchar(8)   collate Latin1_General_BIN2 not null,
    relatie_id      bigint        null,
    toewijzing      int           null,
    referentie      nvarchar(100) collate Latin1_General_BIN2 null,
    andere          nvarchar(100) collate Latin1_General_BIN2 null,
    categorie       nvarchar(100) collate Latin1_General_BIN2 null,
    code            nvarchar(100) collate Latin1_General_BIN2 null,
    begindatum      int           null,
    einddatum       int           null,
    kenmerk         nvarchar(300) collate Latin1_General_BIN2 not null,
    lengte_kenmerk  as datalength(kenmerk) persisted,
    bedrag          bigint        not null,
    toelichting     nvarchar(max) not null,
    ontstaan_bij    nvarchar(20)  collate Latin1_General_BIN2 not null,
    ontstaan_versie bigint        not null,
    ontstaan_op     nvarchar(30)  not null,
    afgesloten      nvarchar(20)  collate Latin1_General_BIN2 null,
    constraint signaal_sleutel primary key (nummer),
    constraint signaal_relatie foreign key (relatie_id) references relatie (relatie_id),
    constraint signaal_bij check (ontstaan_bij in ('oordeel', 'toewijzing', 'contract', 'toestemming', 'bepaald')),
    constraint signaal_afgesloten check (afgesloten in ('gecrediteerd', 'vervallen'))
);

create unique index signaal_open on signaal (aanbieder, relatie_id, soort, kenmerk, lengte_kenmerk) where afgesloten is null;
create index signaal_oordeel on signaal (ontstaan_versie, nummer) where ontstaan_bij = 'oordeel';

create table signaalstap
(
    nummer      bigint        not null identity (1, 1),
    signaal     bigint        not null,
    soort       nvarchar(20)  collate Latin1_General_BIN2 not null,
    versie      bigint        not null,
    moment      nvarchar(30)  not null,
    wie         nvarchar(200) not null,
    rol         nvarchar(50)  not null,
    bedrag      bigint        null,
    toelichting nvarchar(max) null,
    constraint signaalstap_sleutel primary key (nummer),
    constraint signaalstap_van foreign key (signaal) references signaal (nummer),
    constraint signaalstap_soort check (soort in ('gevraagd', 'herzien', 'gecrediteerd', 'vervallen'))
);

create index signaalstap_signaal on signaalstap (signaal, soort, nummer);
