-- Waarin een bericht kwam dat in een envelop van het GGk zat. Het bericht zelf staat bij de ontvangst, zonder envelop; past het niet bij zijn envelop, dan staat daar de envelop in haar geheel.
create table envelop
(
    ontvangst        integer not null primary key references ontvangst (nummer),
    zender           text    not null,                            -- de organisatie
    referentienummer text    not null,
    dubbel           integer not null check (dubbel in (0, 1)),   -- 1 als een eerdere envelop van deze zender dat nummer al had
    gegevens         text    not null,                            -- alles wat erop staat, als JSON
    foutbericht      blob    null                                 -- het Fo01 dat erop is geantwoord; gecomprimeerd
) strict;

create unique index envelop_nummer on envelop (referentienummer, zender) where dubbel = 0;
