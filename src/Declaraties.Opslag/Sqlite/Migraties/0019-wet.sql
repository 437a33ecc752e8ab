-- Onder welke wet: 0 Wmo, 1 Jeugdwet. De nummers van een aanbieder zijn uniek per wet, en wat onder de ene is gebeurd telt nooit mee voor de andere. Alles van voor deze
-- versie is van de Wmo.
-- Een kolom met een vaste waarde erbij verandert geen rij: hoe groot de tabel ook is, dat kost niets. Wel opnieuw gemaakt worden de indexen waarin de wet een deel van de sleutel is.

-- SQLite kan een unique niet wijzigen: de tabel wordt opnieuw gemaakt. Zij is klein.
create table relatie_nieuw
(
    relatie_id integer not null primary key,
    gemeente   text    not null,
    aanbieder  text    not null,
    wet        integer not null default 0,
    unique (aanbieder, gemeente, wet)
) strict;

insert into relatie_nieuw (relatie_id, gemeente, aanbieder) select relatie_id, gemeente, aanbieder from relatie;
drop table relatie;
alter table relatie_nieuw rename to relatie;
create index relatie_gemeente on relatie (gemeente, wet, relatie_id);

alter table declaratie add column wet integer not null default 0;
alter table vervangen_declaratie add column wet integer not null default 0;
alter table prestatie add column wet integer not null default 0;
alter table vervangen_prestatie add column wet integer not null default 0;
alter table werkregel add column wet integer not null default 0;
alter table rapportcijfer add column wet integer not null default 0;

-- Zoals aan de deur aan het bericht te zien was; zonder soort zegt het niets. De soort is van elke wet WMO301 of WMO323.
alter table ontvangst add column wet integer not null default 0;

drop index declaratie_identificatie;
drop index declaratie_nummer;
drop index vervangen_declaratie_identificatie;
drop index vervangen_declaratie_nummer;
create unique index declaratie_identificatie on declaratie (aanbieder, wet, identificatie) where is_verwerkt = 1;
create unique index declaratie_nummer on declaratie (aanbieder, wet, declaratienummer) where is_verwerkt = 1;
create index vervangen_declaratie_identificatie on vervangen_declaratie (aanbieder, wet, identificatie) where is_verwerkt = 1;
create index vervangen_declaratie_nummer on vervangen_declaratie (aanbieder, wet, declaratienummer) where is_verwerkt = 1;

drop index prestatie_referentie;
drop index prestatie_credit;
drop index vervangen_prestatie_referentie;
drop index vervangen_prestatie_credit;
create unique index prestatie_referentie on prestatie (aanbieder, wet, referentienummer) where bezet_nummer = 1;
create unique index prestatie_credit on prestatie (aanbieder, wet, vorig) where is_credit = 1 and uitslag = 1;
create index vervangen_prestatie_referentie on vervangen_prestatie (aanbieder, wet, referentienummer) where bezet_nummer = 1;
create index vervangen_prestatie_credit on vervangen_prestatie (aanbieder, wet, vorig) where is_credit = 1 and uitslag = 1;

-- De wet achteraan: wie er een kiest leest nog steeds alleen de index. Een aanbieder bij een gemeente is er nu een per wet, en heeft daarom geen index op relatie meer.
drop index werkregel_bedrag;
drop index werkregel_gemeente;
drop index werkregel_gemeente_bedrag;
drop index werkregel_aanbieder;
drop index werkregel_aanbieder_bedrag;
drop index werkregel_relatie;
drop index werkregel_relatie_bedrag;
create index werkregel_bedrag on werkregel (lijst, niet_toegekend, versie, uitslag, wet);
create index werkregel_gemeente on werkregel (lijst, gemeente, versie, niet_toegekend, uitslag, wet);
create index werkregel_gemeente_bedrag on werkregel (lijst, gemeente, niet_toegekend, versie, uitslag, wet);
create index werkregel_aanbieder on werkregel (lijst, aanbieder, versie, niet_toegekend, uitslag, wet);
create index werkregel_aanbieder_bedrag on werkregel (lijst, aanbieder, niet_toegekend, versie, uitslag, wet);
create index werkregel_partijen on werkregel (lijst, gemeente, aanbieder, versie, niet_toegekend, uitslag, wet);
create index werkregel_partijen_bedrag on werkregel (lijst, gemeente, aanbieder, niet_toegekend, versie, uitslag, wet);
