-- Beoordelen door mensen: een oordeel dat is vervangen, de stappen tot het antwoord weg mag, toestemmingen, en het logboek.

-- SQLite kan een check niet wijzigen: de tabel wordt opnieuw gemaakt.
create table vastlegging_nieuw
(
    versie        integer not null primary key autoincrement,
    soort         text    not null check (soort in ('producten', 'contracten', 'toewijzing', 'declaratie', 'toestemming')),
    vastgelegd_op text    not null
) strict;

insert into vastlegging_nieuw (versie, soort, vastgelegd_op) select versie, soort, vastgelegd_op from vastlegging;
drop table vastlegging;
alter table vastlegging_nieuw rename to vastlegging;

create table ontvangst_nieuw
(
    nummer         integer not null primary key autoincrement,
    sleutel        text    not null unique,
    ontdubbel      text    not null unique,
    soort          text    null check (soort in ('WMO301', 'WMO323')),
    kanaal         text    not null check (kanaal in ('amqp', 'http', 'map')),
    afzender       text    null,     -- wie het aanbood, voor zover het kanaal dat weet
    kenmerk        text    null,     -- het kenmerk van de afzender (correlation id)
    antwoord_aan   text    null,     -- waar het antwoord heen moet, in de woorden van het kanaal
    spoor          text    null,     -- traceparent (W3C)
    vingerafdruk   blob    not null,
    bericht        blob    not null, -- gecomprimeerd
    ontvangen_op   text    not null,
    gemeente       text    null,     -- zoals het bericht zelf zegt
    aanbieder      text    null,
    status         text    not null check (status in ('ontvangen', 'wacht', 'vastgehouden', 'beoordeeld', 'opgenomen', 'geweigerd', 'onleesbaar', 'fout')),
    wacht_tot      integer null,     -- JJJJMMDD; ook nadat het wachten voorbij is
    pogingen       integer not null default 0, -- begonnen na een herstart en niet afgekomen
    uiterlijk      integer null,     -- JJJJMMDD; van wat is vastgehouden: op deze dag gaat het antwoord vanzelf weg
    reden          text    null,     -- bij fout
    verslag        blob    null,     -- bij onleesbaar en geweigerd: de lijst van fouten (JSON)
    versie         integer null,     -- bij vastgehouden en beoordeeld: het oordeel
    afgehandeld_op text    null
) strict;

insert into ontvangst_nieuw (nummer, sleutel, ontdubbel, soort, kanaal, afzender, kenmerk, antwoord_aan, spoor, vingerafdruk, bericht, ontvangen_op,
                             gemeente, aanbieder, status, wacht_tot, pogingen, reden, verslag, versie, afgehandeld_op)
select nummer, sleutel, ontdubbel, soort, kanaal, afzender, kenmerk, antwoord_aan, spoor, vingerafdruk, bericht, ontvangen_op,
       gemeente, aanbieder, status, wacht_tot, pogingen, reden, verslag, versie, afgehandeld_op
from ontvangst;
drop table ontvangst;
alter table ontvangst_nieuw rename to ontvangst;

create index ontvangst_open on ontvangst (aanbieder, nummer) where status = 'ontvangen';
create index ontvangst_wacht on ontvangst (aanbieder, gemeente, nummer) where status = 'wacht';
create index ontvangst_fout on ontvangst (nummer) where status = 'fout';
create index ontvangst_vastgehouden on ontvangst (uiterlijk, nummer) where status = 'vastgehouden';

-- Wat nu geldt staat in declaratie, bevinding en prestatie. Wordt een declaratie opnieuw beoordeeld, dan gaat haar oude oordeel naar de tabellen
-- hieronder en krijgt haar rij het nieuwe: het bericht staat er zo één keer, en wie een oordeel velt ziet alleen wat geldt.
alter table declaratie add column vervangt integer null;       -- het oordeel waarvoor dit in de plaats kwam
alter table declaratie add column eerste_versie integer null;  -- het eerste oordeel over dit bericht; leeg als dit het eerste is

create table vervangen_declaratie
(
    versie            integer not null primary key references vastlegging,
    tot_versie        integer not null references vastlegging, -- het oordeel dat ervoor in de plaats kwam
    vervangt          integer null,
    eerste_versie     integer not null,
    relatie_id        integer not null references relatie,
    aanbieder         text    not null,
    vingerafdruk      blob    not null,
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
    antwoord          blob    not null  -- nooit verzonden, gecomprimeerd
) strict;

create index vervangen_declaratie_keten on vervangen_declaratie (eerste_versie, versie);
create index vervangen_declaratie_identificatie on vervangen_declaratie (aanbieder, identificatie) where is_verwerkt = 1;
create index vervangen_declaratie_nummer on vervangen_declaratie (aanbieder, declaratienummer) where is_verwerkt = 1;
create index vervangen_declaratie_periode on vervangen_declaratie (relatie_id, periode) where is_verwerkt = 1;

create table vervangen_bevinding
(
    versie      integer not null references vervangen_declaratie,
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

create table vervangen_prestatie
(
    versie           integer not null references vervangen_declaratie,
    volgnummer       integer not null,
    tot_versie       integer not null references vastlegging,
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
    uitslag          integer not null,
    bezet_nummer     integer not null,
    primary key (versie, volgnummer)
) strict, without rowid;

create index vervangen_prestatie_referentie on vervangen_prestatie (aanbieder, referentienummer) where bezet_nummer = 1;
create index vervangen_prestatie_credit on vervangen_prestatie (aanbieder, vorig) where is_credit = 1 and uitslag = 1;
create index vervangen_prestatie_periode on vervangen_prestatie (relatie_id, begindatum, nummer) where uitslag = 1;

-- Wat mensen (en de termijn) met een declaratie deden. Rijen komen erbij en veranderen nooit.
create table beoordelingsstap
(
    nummer        integer not null primary key autoincrement,
    eerste_versie integer not null, -- het eerste oordeel over dit bericht
    versie        integer not null, -- het oordeel na deze stap
    vorige_versie integer null,     -- het oordeel dat is vervangen
    soort         text    not null check (soort in ('vastgehouden', 'herbeoordeeld', 'vrijgegeven', 'termijn')),
    moment        text    not null,
    wie           text    not null,
    rol           text    not null,
    reden         text    not null,
    toelichting   text    null
) strict;

create index beoordelingsstap_keten on beoordelingsstap (eerste_versie, nummer);

-- Meer, mits goed onderbouwd: minuten boven de omvang van een toewijzing. Een toestemming verandert nooit; intrekken is een eigen vastlegging.
create table toestemming
(
    versie        integer not null primary key references vastlegging,
    relatie_id    integer not null references relatie,
    nummer        integer not null, -- ToewijzingNummer
    minuten       integer not null check (minuten > 0),
    begindatum    integer not null,
    einddatum     integer not null,
    reden         text    not null,
    verleend_door text    not null,
    verleend_op   integer not null  -- JJJJMMDD
) strict;

create index toestemming_toewijzing on toestemming (relatie_id, nummer, versie);

create table toestemming_ingetrokken
(
    versie           integer not null primary key references vastlegging,
    toestemming      integer not null unique references toestemming,
    reden            text    not null,
    ingetrokken_door text    not null,
    ingetrokken_op   integer not null -- JJJJMMDD
) strict;

-- Wie wat deed. Elke regel draagt de keten van de vorige: wie er een verandert, weghaalt of tussenvoegt, breekt de keten.
create table logregel
(
    nummer    integer not null primary key,
    moment    text    not null,
    wie       text    not null,
    rol       text    not null,
    handeling text    not null,
    object    text    not null, -- nooit een Bsn
    uitkomst  text    not null,
    reden     text    null,
    herkomst  text    not null,
    vorige    blob    not null,
    keten     blob    not null  -- SHA-256 over alles hierboven
) strict;
