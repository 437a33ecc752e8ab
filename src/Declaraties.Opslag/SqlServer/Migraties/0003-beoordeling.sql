-- Dezelfde tabellen als in Migraties/0003-beoordeling.sql, met dezelfde betekenis.

alter table vastlegging drop constraint vastlegging_soort;
alter table vastlegging add constraint vastlegging_soort check (soort in ('producten', 'contracten', 'toewijzing', 'declaratie', 'toestemming'));
alter table ontvangst drop constraint ontvangst_status;
alter table ontvangst add constraint ontvangst_status check (status in ('ontvangen', 'wacht', 'vastgehouden', 'beoordeeld', 'opgenomen', 'geweigerd', 'onleesbaar', 'fout'));
alter table ontvangst add uiterlijk int null;
alter table declaratie add vervangt bigint null;
alter table declaratie add eerste_versie bigint null;
go

create index ontvangst_vastgehouden on ontvangst (uiterlijk, nummer) where status = 'vastgehouden';

create table vervangen_declaratie
(
    versie           bigint         not null,
    tot_versie       bigint         not null,
    vervangt         bigint         null,
    eerste_versie    bigint         not null,
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
    antwoord         varbinary(max) not null,
    constraint vervangen_declaratie_sleutel primary key (versie),
    constraint vervangen_declaratie_verwerkt check (is_verwerkt in (0, 1))
);

create index vervangen_declaratie_keten on vervangen_declaratie (eerste_versie, versie);
create index vervangen_declaratie_identificatie on vervangen_declaratie (aanbieder, identificatie) where is_verwerkt = 1;
create index vervangen_declaratie_nummer on vervangen_declaratie (aanbieder, declaratienummer) where is_verwerkt = 1;
create index vervangen_declaratie_periode on vervangen_declaratie (relatie_id, periode) where is_verwerkt = 1;

create table vervangen_bevinding
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
    constraint vervangen_bevinding_sleutel primary key (versie, volgnummer)
);

create table vervangen_prestatie
(
    versie           bigint        not null,
    volgnummer       int           not null,
    tot_versie       bigint        not null,
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
    uitslag          tinyint       not null,
    bezet_nummer     tinyint       not null,
    constraint vervangen_prestatie_sleutel primary key (versie, volgnummer)
);

create index vervangen_prestatie_referentie on vervangen_prestatie (aanbieder, referentienummer) where bezet_nummer = 1;
create index vervangen_prestatie_credit on vervangen_prestatie (aanbieder, vorig) where is_credit = 1 and uitslag = 1;
create index vervangen_prestatie_periode on vervangen_prestatie (relatie_id, begindatum, nummer) where uitslag = 1;

create table beoordelingsstap
(
    nummer        bigint        not null identity (1, 1),
    eerste_versie bigint        not null,
    versie        bigint        not null,
    vorige_versie bigint        null,
    soort         nvarchar(20)  not null,
    moment        nvarchar(30)  not null,
    wie           nvarchar(200) not null,
    rol           nvarchar(50)  not null,
    reden         nvarchar(200) not null,
    toelichting   nvarchar(max) null,
    constraint beoordelingsstap_sleutel primary key (nummer),
    constraint beoordelingsstap_soort check (soort in ('vastgehouden', 'herbeoordeeld', 'vrijgegeven', 'termijn'))
);

create index beoordelingsstap_keten on beoordelingsstap (eerste_versie, nummer);

create table toestemming
(
    versie        bigint        not null,
    relatie_id    bigint        not null,
    nummer        int           not null,
    minuten       int           not null,
    begindatum    int           not null,
    einddatum     int           not null,
    reden         nvarchar(max) not null,
    verleend_door nvarchar(200) not null,
    verleend_op   int           not null,
    constraint toestemming_sleutel primary key (versie),
    constraint toestemming_minuten check (minuten > 0)
);

create index toestemming_toewijzing on toestemming (relatie_id, nummer, versie);

create table toestemming_ingetrokken
(
    versie           bigint        not null,
    toestemming      bigint        not null,
    reden            nvarchar(max) not null,
    ingetrokken_door nvarchar(200) not null,
    ingetrokken_op   int           not null,
    constraint toestemming_ingetrokken_sleutel primary key (versie),
    constraint toestemming_ingetrokken_toestemming unique (toestemming)
);

create table logregel
(
    nummer    bigint         not null,
    moment    nvarchar(30)   not null,
    wie       nvarchar(200)  not null,
    rol       nvarchar(50)   not null,
    handeling nvarchar(50)   not null,
    object    nvarchar(400)  not null,
    uitkomst  nvarchar(200)  not null,
    reden     nvarchar(max)  null,
    herkomst  nvarchar(200)  not null,
    vorige    binary(32)     not null,
    keten     binary(32)     not null,
    constraint logregel_sleutel primary key (nummer)
);
