-- Wat een bericht is dat geen declaratie of toewijzing is: de soort blijft dan leeg. Er is geen rij voor veranderd.
alter table ontvangst add column overig text null; -- WMO305, WMO315; onder de Jeugdwet heet het er hetzelfde, net als de soort

create index ontvangst_overig on ontvangst (nummer) where overig is not null;
create index ontvangst_aanbieder_overig on ontvangst (aanbieder, ontvangen_op, overig, lengte) where overig is not null;

-- Wat aanbieders melden over start en stop van ondersteuning (305, 307). Er komt bij, en wat er staat verandert nooit; geen oordeel leest het, dus er is geen vastlegging bij.
create table ondersteuningsbericht
(
    nummer        integer not null primary key autoincrement,
    gemeente      text    not null,
    aanbieder     text    not null,
    wet           integer not null,
    is_stop       integer not null check (is_stop in (0, 1)), -- 0 een 305, 1 een 307
    identificatie text    not null,
    dagtekening   integer not null,                           -- JJJJMMDD
    vingerafdruk  blob    not null unique,
    bsn           integer not null,
    ontvangst     integer null references ontvangst (nummer), -- leeg van wat met de opdracht is ingelezen
    opgenomen_op  text    not null
) strict;

create index ondersteuningsbericht_identificatie on ondersteuningsbericht (aanbieder, wet, is_stop, identificatie);
create index ondersteuningsbericht_client on ondersteuningsbericht (bsn);

-- Zoals de aanbieder het schreef: of de toewijzing er is doet er niet toe.
create table ondersteuningsmelding
(
    bericht      integer not null references ondersteuningsbericht (nummer),
    volgnummer   integer not null,
    nummer       integer null,     -- ToewijzingNummer
    categorie    text    null,
    code         text    null,
    ingangsdatum integer null,     -- van de toewijzing
    begindatum   integer not null,
    einddatum    integer null,     -- alleen bij een stop, net als de reden
    reden        text    null,
    status       integer not null, -- StatusAanlevering
    primary key (bericht, volgnummer)
) strict, without rowid;

create index ondersteuningsmelding_nummer on ondersteuningsmelding (nummer) where nummer is not null;
