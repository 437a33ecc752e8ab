-- Dezelfde kolommen als in Migraties/0015-advies.sql, met dezelfde betekenis.

alter table bevinding add advies nvarchar(max) null;
alter table vervangen_bevinding add advies nvarchar(max) null;

-- Een tabelsoort is niet te wijzigen; bevindingregel blijft voor wie nog op de vorige versie draait.
create type bevindingrij as table
(
    versie      bigint        not null,
    volgnummer  int           not null primary key,
    regel       nvarchar(20)  not null,
    niveau      int           not null,
    retourcode  nvarchar(20)  not null,
    klasse      nvarchar(50)  not null,
    referentie  nvarchar(max) null,
    regelnummer int           not null,
    kolom       int           not null,
    toelichting nvarchar(max) not null,
    zou_voldoen nvarchar(max) not null,
    advies      nvarchar(max) null
);
