-- Het contactenregister van aanbieders. Er komen invoeren bij, en wat er staat verandert nooit: van een aanbieder in een maand geldt de laatste invoer die haar noemt.
create table contactinvoer
(
    nummer        integer not null primary key autoincrement,
    vingerafdruk  blob    not null, -- SHA-256 van het bestand
    contacten     integer not null,
    vastgelegd_op text    not null
) strict;

create index contactinvoer_vingerafdruk on contactinvoer (vingerafdruk, nummer);

-- Wat een invoer vervangt: van elke aanbieder in het bestand elke maand in het bestand, ook als hij daarin geen contact heeft.
create table contactmaand
(
    maand     integer not null, -- JJJJMM
    aanbieder integer not null,
    invoer    integer not null references contactinvoer,
    primary key (maand, aanbieder, invoer)
) strict, without rowid;

create index contactmaand_invoer on contactmaand (invoer, maand, aanbieder);

-- Een rij per contact, zo klein als het kan: er komen er miljoenen bij. Aanbieder en gemeente zijn cijfers en staan er als getal; zij hoeven elkaar hier niet te kennen, en de
-- toewijzing hoeft er (nog) niet te zijn. Nooit van wie het was.
create table contact
(
    maand      integer not null, -- JJJJMM
    gemeente   integer not null,
    aanbieder  integer not null,
    invoer     integer not null references contactinvoer,
    toewijzing integer not null,
    volgnummer integer not null, -- in het bestand
    dag        integer not null, -- van de maand
    soort      integer not null,
    minuten    integer not null,
    locatie    integer not null,
    primary key (maand, gemeente, aanbieder, invoer, toewijzing, volgnummer)
) strict, without rowid;
