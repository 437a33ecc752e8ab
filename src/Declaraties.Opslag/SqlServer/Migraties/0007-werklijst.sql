-- Dezelfde tabel en indexen als in Migraties/0007-werklijst.sql: daar staat wat ze bewaren en waarom.

create table werkregel
(
    lijst          nvarchar(20) collate Latin1_General_BIN2 not null,
    versie         bigint      not null,
    relatie_id     bigint      not null,
    gemeente       nvarchar(4) collate Latin1_General_BIN2 not null,
    aanbieder      nvarchar(8) collate Latin1_General_BIN2 not null,
    niet_toegekend bigint      not null,
    uitslag        int         not null,
    constraint werkregel_sleutel primary key (lijst, versie)
);

insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, niet_toegekend, uitslag)
select l.lijst, d.versie, d.relatie_id, r.gemeente, d.aanbieder, d.ingediend - d.toegekend, d.uitslag
from (select cast('alles' as nvarchar(20)) collate Latin1_General_BIN2 as lijst, versie from declaratie
      union all select cast('niettoegewezen' as nvarchar(20)) collate Latin1_General_BIN2, versie from declaratie where uitslag <> 5
      union all select regel, versie from regeltelling) l
join declaratie d on d.versie = l.versie
join relatie r on r.relatie_id = d.relatie_id;

create index werkregel_bedrag on werkregel (lijst, niet_toegekend, versie, uitslag);
create index werkregel_gemeente on werkregel (lijst, gemeente, versie, niet_toegekend, uitslag);
create index werkregel_gemeente_bedrag on werkregel (lijst, gemeente, niet_toegekend, versie, uitslag);
create index werkregel_aanbieder on werkregel (lijst, aanbieder, versie, niet_toegekend, uitslag);
create index werkregel_aanbieder_bedrag on werkregel (lijst, aanbieder, niet_toegekend, versie, uitslag);
create index werkregel_relatie on werkregel (lijst, relatie_id, versie, niet_toegekend, uitslag);
create index werkregel_relatie_bedrag on werkregel (lijst, relatie_id, niet_toegekend, versie, uitslag);

drop index declaratie_werk on declaratie;
drop index declaratie_aanbieder on declaratie;
drop index declaratie_bedrag on declaratie;
drop index regeltelling_regel on regeltelling;
alter table declaratie drop column niet_toegekend;

drop index ontvangst_vastgehouden on ontvangst;
create index ontvangst_vastgehouden on ontvangst (uiterlijk, nummer, versie) where status = 'vastgehouden';
