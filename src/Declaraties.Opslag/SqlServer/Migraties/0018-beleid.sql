-- Dezelfde tabel als in Migraties/0018-beleid.sql, met dezelfde betekenis.

create table beleid
(
    soort        int            not null,
    versie       int            not null,
    vanaf        int            null,
    vingerafdruk binary(32)     not null,
    lengte       bigint         not null,
    inhoud       varbinary(max) not null,
    wie          nvarchar(200)  not null,
    rol          nvarchar(50)   not null,
    herkomst     nvarchar(200)  not null,
    onderwerp    nvarchar(255)  null,
    uitgever     nvarchar(255)  null,
    moment       nvarchar(30)   not null,
    constraint beleid_sleutel primary key (soort, versie),
    constraint beleid_versie check (versie > 0)
);
