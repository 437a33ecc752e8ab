-- Dezelfde tabellen als in Migraties/0001-begin.sql, met dezelfde betekenis: daar staat wat ze bewaren en waarom.
-- Teksten waarop wordt gezocht hebben een binaire volgorde. Voor SQL Server zijn teksten die alleen in spaties aan het einde verschillen dan nog
-- gelijk; waar een tekst uniek moet zijn telt daarom ook haar lengte mee. Aanbieder en gemeente hebben dat niet nodig: dat zijn cijfers.

create table vastlegging
(
    versie        bigint       not null identity (1, 1),
    soort         nvarchar(20) not null,
    vastgelegd_op nvarchar(30) not null,
    constraint vastlegging_sleutel primary key (versie),
    constraint vastlegging_soort check (soort in ('producten', 'contracten', 'toewijzing', 'declaratie'))
);

create table productregel
(
    versie       bigint         not null,
    volgnummer   int            not null,
    categorie    nvarchar(50)   collate Latin1_General_BIN2 not null,
    code         nvarchar(50)   collate Latin1_General_BIN2 not null,
    omschrijving nvarchar(max)  not null,
    ingangsdatum int            not null,
    einddatum    int            null,
    constraint productregel_sleutel primary key (categorie, code, ingangsdatum, versie, volgnummer)
);

create table contractregel
(
    versie       bigint       not null,
    volgnummer   int          not null,
    aanbieder    nvarchar(8)  collate Latin1_General_BIN2 not null,
    categorie    nvarchar(50) collate Latin1_General_BIN2 not null,
    code         nvarchar(50) collate Latin1_General_BIN2 not null,
    eenheid      int          not null,
    tarief       int          not null,
    ingangsdatum int          not null,
    einddatum    int          null,
    constraint contractregel_sleutel primary key (aanbieder, categorie, code, eenheid, ingangsdatum, versie, volgnummer)
);

create table relatie
(
    relatie_id bigint      not null identity (1, 1),
    gemeente   nvarchar(4) collate Latin1_General_BIN2 not null,
    aanbieder  nvarchar(8) collate Latin1_General_BIN2 not null,
    constraint relatie_sleutel primary key (relatie_id),
    constraint relatie_paar unique (aanbieder, gemeente)
);

create table toewijzingsbericht
(
    versie        bigint        not null,
    relatie_id    bigint        not null,
    vingerafdruk  binary(32)    not null,
    identificatie nvarchar(100) collate Latin1_General_BIN2 not null,
    constraint toewijzingsbericht_sleutel primary key (versie),
    constraint toewijzingsbericht_vingerafdruk unique (vingerafdruk)
);

create table toewijzingversie
(
    relatie_id       bigint       not null,
    nummer           int          not null,
    versie           bigint       not null,
    bsn              int          not null,
    categorie        nvarchar(50) collate Latin1_General_BIN2 null,
    code             nvarchar(50) collate Latin1_General_BIN2 null,
    toewijzingsdatum int          not null,
    toewijzingstijd  bigint       not null, -- in stappen van 100 nanoseconden sinds middernacht
    ingangsdatum     int          not null,
    einddatum        int          null,
    reden_wijziging  nvarchar(50) collate Latin1_General_BIN2 null,
    volume           int          null,
    eenheid          int          null,
    frequentie       int          null,
    budget           int          null,
    constraint toewijzingversie_sleutel primary key (relatie_id, nummer, versie)
);

create index toewijzingversie_bsn on toewijzingversie (bsn, relatie_id, nummer);

create table declaratie
(
    versie           bigint         not null,
    relatie_id       bigint         not null,
    aanbieder        nvarchar(8)    collate Latin1_General_BIN2 not null,
    vingerafdruk     binary(32)     not null,
    identificatie    nvarchar(100)  collate Latin1_General_BIN2 not null,
    declaratienummer nvarchar(100)  collate Latin1_General_BIN2 not null,
    periode          int            not null, -- JJJJMM
    peildatum        int            not null,
    regelset         nvarchar(100)  not null,
    gelezen_versie   bigint         not null,
    uitslag          int            not null,
    is_verwerkt      tinyint        not null,
    ingediend        bigint         not null,
    toegekend        bigint         not null,
    goedgekeurd      int            not null,
    afgewezen        int            not null,
    niet_beoordeeld  int            not null,
    bericht          varbinary(max) not null, -- zoals ontvangen, gecomprimeerd
    antwoord         varbinary(max) not null, -- zoals verzonden, gecomprimeerd
    lengte_identificatie    as datalength(identificatie) persisted,
    lengte_declaratienummer as datalength(declaratienummer) persisted,
    constraint declaratie_sleutel primary key (versie),
    constraint declaratie_vingerafdruk unique (vingerafdruk),
    constraint declaratie_verwerkt check (is_verwerkt in (0, 1))
);

create unique index declaratie_identificatie on declaratie (aanbieder, identificatie, lengte_identificatie) where is_verwerkt = 1;
create unique index declaratie_nummer on declaratie (aanbieder, declaratienummer, lengte_declaratienummer) where is_verwerkt = 1;
create index declaratie_periode on declaratie (relatie_id, periode) include (versie) where is_verwerkt = 1;

create table bevinding
(
    versie      bigint        not null,
    volgnummer  int           not null,
    regel       nvarchar(20)  not null,
    niveau      int           not null,
    retourcode  nvarchar(20)  not null,
    klasse      nvarchar(50)  not null,
    referentie  nvarchar(max) null,
    regelnummer int           not null,
    kolom       int           not null,
    toelichting nvarchar(max) not null,
    zou_voldoen nvarchar(max) not null,
    constraint bevinding_sleutel primary key (versie, volgnummer)
);

create table prestatie
(
    versie           bigint        not null,
    volgnummer       int           not null,
    relatie_id       bigint        not null,
    aanbieder        nvarchar(8)   collate Latin1_General_BIN2 not null,
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
    is_credit        tinyint       not null,
    uitslag          tinyint       not null, -- 0 niet beoordeeld, 1 goedgekeurd, 2 afgewezen
    bezet_nummer     tinyint       not null, -- 1: deze prestatie gebruikte het ReferentieNummer als eerste
    lengte_referentienummer as datalength(referentienummer) persisted,
    lengte_vorig            as datalength(vorig) persisted,
    constraint prestatie_sleutel primary key (versie, volgnummer)
);

create unique index prestatie_referentie on prestatie (aanbieder, referentienummer, lengte_referentienummer) where bezet_nummer = 1;
create unique index prestatie_credit on prestatie (aanbieder, vorig, lengte_vorig) where is_credit = 1 and uitslag = 1;
create index prestatie_periode on prestatie (relatie_id, begindatum, nummer) where uitslag = 1;

create table toewijzingstand
(
    relatie_id        bigint not null,
    nummer            int    not null,
    minuten           bigint not null,
    overig            bigint not null,
    bedrag            bigint not null,
    laatste_einddatum int    not null,
    constraint toewijzingstand_sleutel primary key (relatie_id, nummer)
);

-- Verzamelingen die met een opdracht meekomen.

create type invoerregel as table
(
    volgnummer       int           not null primary key,
    nummer           int           not null,
    begindatum       int           not null,
    referentienummer nvarchar(100) collate Latin1_General_BIN2 not null,
    vorig            nvarchar(100) collate Latin1_General_BIN2 null
);

create type productpaar as table
(
    categorie nvarchar(50) collate Latin1_General_BIN2 not null,
    code      nvarchar(50) collate Latin1_General_BIN2 null
);

create type standregel as table
(
    nummer            int    not null primary key,
    minuten           bigint not null,
    overig            bigint not null,
    bedrag            bigint not null,
    laatste_einddatum int    not null
);

create type bevindingregel as table
(
    versie      bigint         not null,
    volgnummer  int            not null primary key,
    regel       nvarchar(20)   not null,
    niveau      int            not null,
    retourcode  nvarchar(20)   not null,
    klasse      nvarchar(50)   not null,
    referentie  nvarchar(max) null,
    regelnummer int            not null,
    kolom       int            not null,
    toelichting nvarchar(max) not null,
    zou_voldoen nvarchar(max) not null
);

create type prestatieregel as table
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
    bezet_nummer     int           not null
);
