-- Hoe aanbieders heten, om te tonen. Er komen versies bij, en wat er staat verandert nooit; geen oordeel leest het, dus er is geen vastlegging bij.
create table aanbiedernaam
(
    aanbieder    text    not null,
    ingangsdatum integer not null,                    -- JJJJMMDD
    versie       integer not null check (versie > 0), -- per aanbieder en ingangsdatum 1, 2, 3 ...
    naam         text    not null,
    einddatum    integer null,
    moment       text    not null,
    primary key (aanbieder, ingangsdatum, versie)
) strict, without rowid;
