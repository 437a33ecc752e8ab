-- Vastgelegd beleid, zoals wat declarabel is: van elke soort het bestand zoals het is gegeven. Er komen versies bij, en wat er staat verandert nooit.
create table beleid
(
    soort        integer not null,                    -- 1 declarabel, 2 bandbreedtes
    versie       integer not null check (versie > 0), -- per soort 1, 2, 3 ...
    vanaf        integer null,                        -- JJJJMMDD; leeg als elke regel in het bestand haar eigen dagen heeft
    vingerafdruk blob    not null,                    -- SHA-256 van het bestand
    lengte       integer not null,
    inhoud       blob    not null,                    -- gecomprimeerd
    wie          text    not null,
    rol          text    not null,
    herkomst     text    not null,
    onderwerp    text    null,
    uitgever     text    null,
    moment       text    not null,
    primary key (soort, versie)
) strict;
