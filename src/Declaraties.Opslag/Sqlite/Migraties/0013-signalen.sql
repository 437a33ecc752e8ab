-- Een gemeente gebruikt een Identificatie voor één WMO301 (TR056).
create index toewijzingsbericht_identificatie on toewijzingsbericht (identificatie, relatie_id);

-- Een ToewijzingNummer is van één client en één aanbieder van een gemeente (TR332).
create index relatie_gemeente on relatie (gemeente, relatie_id);

-- Wat geen grond is om te weigeren, maar wel geld kost. Een rij verandert nooit, op 'afgesloten' na: dat volgt uit de laatste stap, en staat er voor de index.
create table signaal
(
    nummer          integer not null primary key autoincrement,
    soort           text    not null,
    aanbieder       text    not null,
    relatie_id      integer null references relatie, -- leeg bij een contractregel
    toewijzing      integer null,
    referentie      text    null, -- de prestatie waar het om gaat
    andere          text    null, -- bij 'dubbel': de prestatie die er al was
    categorie       text    null,
    code            text    null,
    begindatum      integer null,
    einddatum       integer null,
    kenmerk         text    not null, -- waaraan hetzelfde signaal te herkennen is
    bedrag          integer not null,
    toelichting     text    not null, -- nooit met een Bsn
    ontstaan_bij    text    not null check (ontstaan_bij in ('oordeel', 'toewijzing', 'contract', 'toestemming', 'bepaald')),
    ontstaan_versie integer not null, -- de vastlegging waarbij
    ontstaan_op     text    not null,
    afgesloten      text    null check (afgesloten in ('gecrediteerd', 'vervallen'))
) strict;

create unique index signaal_open on signaal (aanbieder, relatie_id, soort, kenmerk) where afgesloten is null;
create index signaal_oordeel on signaal (ontstaan_versie, nummer) where ontstaan_bij = 'oordeel';

-- Wat er met een signaal gebeurde. Rijen komen erbij en veranderen nooit.
create table signaalstap
(
    nummer      integer not null primary key autoincrement,
    signaal     integer not null references signaal,
    soort       text    not null check (soort in ('gevraagd', 'herzien', 'gecrediteerd', 'vervallen')),
    versie      integer not null, -- de laatste vastlegging toen
    moment      text    not null,
    wie         text    not null,
    rol         text    not null,
    bedrag      integer null, -- bij 'herzien': zoals het nu is
    toelichting text    null
) strict;

create index signaalstap_signaal on signaalstap (signaal, soort, nummer);
