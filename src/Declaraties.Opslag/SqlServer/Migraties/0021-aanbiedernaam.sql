-- Dezelfde tabel als in Migraties/0021-aanbiedernaam.sql, met dezelfde betekenis.

create table aanbiedernaam
(
    aanbieder    nvarchar(8)   collate Latin1_General_BIN2 not null,
    ingangsdatum int           not null,
    versie       int           not null,
    naam         nvarchar(200) not null,
    einddatum    int           null,
    moment       nvarchar(30)  not null,
    constraint aanbiedernaam_sleutel primary key (aanbieder, ingangsdatum, versie),
    constraint aanbiedernaam_versie check (versie > 0)
);
