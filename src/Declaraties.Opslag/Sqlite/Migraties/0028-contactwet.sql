-- Onder welke wet een contact was: 0 Wmo, 1 Jeugdwet. Alles van voor deze versie is van de Wmo. Er komt geen rij anders van: hoe groot een register ook is, dat kost niets.
alter table contact add column wet integer not null default 0;

-- Een invoer vervangt wat een aanbieder onder een wet had. SQLite kan een sleutel niet wijzigen: de tabel wordt opnieuw gemaakt. Zij is klein.
create table contactmaand_nieuw
(
    maand     integer not null, -- JJJJMM
    aanbieder integer not null,
    wet       integer not null default 0,
    invoer    integer not null references contactinvoer,
    primary key (maand, aanbieder, wet, invoer)
) strict, without rowid;

insert into contactmaand_nieuw (maand, aanbieder, invoer) select maand, aanbieder, invoer from contactmaand;
drop table contactmaand;
alter table contactmaand_nieuw rename to contactmaand;
create index contactmaand_invoer on contactmaand (invoer, maand, aanbieder, wet);
