-- Alles wat is vastgelegd krijgt een versie: het volgnummer van de vastlegging. Wat een oordeel las, is wat er was tot en met
-- zijn gelezen_versie; rijen worden daarom toegevoegd en nooit gewijzigd of verwijderd. De ene uitzondering is
-- toewijzingstand: een lopende som die uit de prestaties is af te leiden.
-- Datums zijn gehele getallen JJJJMMDD, bedragen hele eurocenten, vingerafdrukken SHA-256. De tabellen zijn strict: een datum als tekst
-- of een bedrag met een komma komt er niet in.

create table vastlegging
(
    versie        integer not null primary key autoincrement,
    soort         text    not null check (soort in ('producten', 'contracten', 'toewijzing', 'declaratie')),
    vastgelegd_op text    not null
) strict;

create table productregel
(
    versie       integer not null references vastlegging,
    volgnummer   integer not null,
    categorie    text    not null,
    code         text    not null,
    omschrijving text    not null,
    ingangsdatum integer not null,
    einddatum    integer null,
    primary key (categorie, code, ingangsdatum, versie, volgnummer)
) strict, without rowid;

create table contractregel
(
    versie       integer not null references vastlegging,
    volgnummer   integer not null,
    aanbieder    text    not null,
    categorie    text    not null,
    code         text    not null,
    eenheid      integer not null,
    tarief       integer not null,
    ingangsdatum integer not null,
    einddatum    integer null,
    primary key (aanbieder, categorie, code, eenheid, ingangsdatum, versie, volgnummer)
) strict, without rowid;

-- Een aanbieder bij een gemeente: bijna elke vraag gaat over zo'n paar.
create table relatie
(
    relatie_id integer not null primary key,
    gemeente   text    not null,
    aanbieder  text    not null,
    unique (aanbieder, gemeente)
) strict;

create table toewijzingsbericht
(
    versie         integer not null primary key references vastlegging,
    relatie_id     integer not null references relatie,
    vingerafdruk   blob    not null unique,
    identificatie  text    not null
) strict;

create table toewijzingversie
(
    relatie_id       integer not null references relatie,
    nummer           integer not null,
    versie           integer not null references toewijzingsbericht,
    bsn              integer not null,
    categorie        text    null,
    code             text    null,
    toewijzingsdatum integer not null,
    toewijzingstijd  integer not null, -- in stappen van 100 nanoseconden sinds middernacht
    ingangsdatum     integer not null,
    einddatum        integer null,
    reden_wijziging  text    null,
    volume           integer null,
    eenheid          integer null,
    frequentie       integer null,
    budget           integer null,
    primary key (relatie_id, nummer, versie)
) strict, without rowid;

create index toewijzingversie_bsn on toewijzingversie (bsn);

create table declaratie
(
    versie            integer not null primary key references vastlegging,
    relatie_id        integer not null references relatie,
    aanbieder         text    not null,
    vingerafdruk      blob    not null unique,
    identificatie     text    not null,
    declaratienummer  text    not null,
    periode           integer not null, -- JJJJMM
    peildatum         integer not null,
    regelset          text    not null,
    gelezen_versie    integer not null,
    uitslag           integer not null,
    is_verwerkt       integer not null check (is_verwerkt in (0, 1)),
    ingediend         integer not null,
    toegekend         integer not null,
    goedgekeurd       integer not null,
    afgewezen         integer not null,
    niet_beoordeeld   integer not null,
    bericht           blob    not null, -- zoals ontvangen, gecomprimeerd
    antwoord          blob    not null  -- zoals verzonden, gecomprimeerd
) strict;

create unique index declaratie_identificatie on declaratie (aanbieder, identificatie) where is_verwerkt = 1;
create unique index declaratie_nummer on declaratie (aanbieder, declaratienummer) where is_verwerkt = 1;
create index declaratie_periode on declaratie (relatie_id, periode) where is_verwerkt = 1;

create table bevinding
(
    versie      integer not null references declaratie,
    volgnummer  integer not null,
    regel       text    not null,
    niveau      integer not null,
    retourcode  text    not null,
    klasse      text    not null,
    referentie  text    null,
    regelnummer integer not null,
    kolom       integer not null,
    toelichting text    not null,
    zou_voldoen text    not null,
    primary key (versie, volgnummer)
) strict, without rowid;

-- De prestaties van verwerkte declaraties. Ook een afgewezen prestatie houdt haar ReferentieNummer bezet.
create table prestatie
(
    versie           integer not null references declaratie,
    volgnummer       integer not null,
    relatie_id       integer not null references relatie,
    aanbieder        text    not null,
    bsn              integer not null,
    referentienummer text    not null,
    vorig            text    null,
    nummer           integer not null,
    categorie        text    not null,
    code             text    not null,
    begindatum       integer not null,
    einddatum        integer not null,
    volume           integer not null,
    eenheid          integer not null,
    tarief           integer null,
    bedrag           integer not null,
    is_credit        integer not null,
    uitslag          integer not null, -- 0 niet beoordeeld, 1 goedgekeurd, 2 afgewezen
    bezet_nummer     integer not null, -- 1: deze prestatie gebruikte het ReferentieNummer als eerste
    primary key (versie, volgnummer)
) strict, without rowid;

create unique index prestatie_referentie on prestatie (aanbieder, referentienummer) where bezet_nummer = 1;
create unique index prestatie_credit on prestatie (aanbieder, vorig) where is_credit = 1 and uitslag = 1;
-- Op maand vooraan: wat in een maand wordt gedeclareerd staat bij elkaar, hoeveel jaren er ook al liggen.
create index prestatie_periode on prestatie (relatie_id, begindatum, nummer) where uitslag = 1;

-- Lopende som per toewijzing: D min C van wat is goedgekeurd, af te leiden uit prestatie.
create table toewijzingstand
(
    relatie_id       integer not null references relatie,
    nummer           integer not null,
    minuten          integer not null,
    overig           integer not null,
    bedrag           integer not null,
    laatste_einddatum integer not null,
    primary key (relatie_id, nummer)
) strict, without rowid;
