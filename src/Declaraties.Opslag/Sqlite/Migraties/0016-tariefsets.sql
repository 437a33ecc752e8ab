-- Tariefsets: er komen versies bij, en wat er staat verandert nooit. Van elke versie de bestanden zoals zij zijn gegeven, volgens welke regels is gerekend, en wat dat gaf.
create table tariefset
(
    naam         text    not null,
    versie       integer not null check (versie > 0), -- per naam 1, 2, 3 ...
    vingerafdruk blob    not null,                    -- SHA-256 over de bestanden
    rekenregels  text    not null,
    wie          text    not null,
    rol          text    not null,
    herkomst     text    not null,
    onderwerp    text    null,
    uitgever     text    null,
    moment       text    not null,
    primary key (naam, versie)
) strict, without rowid;

-- Dezelfde inhoud is onder dezelfde naam geen nieuwe versie.
create unique index tariefset_inhoud on tariefset (vingerafdruk, naam, rekenregels);

create table tariefbestand
(
    naam    text    not null,
    versie  integer not null,
    bestand text    not null,
    lengte  integer not null,
    inhoud  blob    not null, -- gecomprimeerd
    primary key (naam, versie, bestand),
    foreign key (naam, versie) references tariefset
) strict;

create table tariefproduct
(
    naam    text    not null,
    versie  integer not null,
    product text    not null,
    tarief  integer not null, -- eurocent per uur
    primary key (naam, versie, product),
    foreign key (naam, versie) references tariefset
) strict, without rowid;

-- Welke versie vanaf welke dag is vastgesteld: op een dag begint van een naam hoogstens één versie.
create table tariefvaststelling
(
    naam      text    not null,
    vanaf     integer not null, -- JJJJMMDD
    versie    integer not null,
    wie       text    not null,
    rol       text    not null,
    herkomst  text    not null,
    onderwerp text    null,
    uitgever  text    null,
    moment    text    not null,
    primary key (naam, vanaf),
    foreign key (naam, versie) references tariefset
) strict, without rowid;

-- Welke versie van welke tariefset het tarief van een contractregel gaf; leeg als dat niet is gezegd.
alter table contractregel add column tariefset text null;
alter table contractregel add column tariefset_versie integer null;
