-- Dezelfde tabellen als in Migraties/0011-vragen.sql, met dezelfde betekenis.

alter table bevinding add referentie_begin as cast(left(referentie, 100) as nvarchar(100)) collate Latin1_General_BIN2;
create index bevinding_geheel on bevinding (versie, volgnummer) where klasse <> 'Prestatie';
create index bevinding_prestatie on bevinding (versie, referentie_begin, volgnummer);

create table verslagdeel
(
    nummer     bigint        not null,
    lijst      nvarchar(50)  collate Latin1_General_BIN2 not null,
    volgnummer int           not null,
    inhoud     nvarchar(max) not null,
    constraint verslagdeel_sleutel primary key (nummer, lijst, volgnummer)
);

create table verzoek
(
    kenmerk     binary(32)     not null,
    afdruk      binary(32)     not null,
    status      int            not null,
    inhoudstype nvarchar(200)  null,
    adres       nvarchar(max)  null,
    inhoud      varbinary(max) not null,
    gedaan_op   nvarchar(30)   collate Latin1_General_BIN2 not null,
    constraint verzoek_sleutel primary key (kenmerk)
);

create index verzoek_oud on verzoek (gedaan_op);
