-- De werklijst als rijen van zichzelf: elke declaratie staat op de lijst 'alles', op 'niettoegewezen' als zij niet volledig is toegewezen, en op die van elke
-- regel waaraan zij niet voldoet. Elk filter is zo een begin van een index, in elke volgorde, hoeveel er ook ligt.
create table werkregel
(
    lijst          text    not null,
    versie         integer not null references declaratie,
    relatie_id     integer not null references relatie,
    gemeente       text    not null,
    aanbieder      text    not null,
    niet_toegekend integer not null,
    uitslag        integer not null,
    primary key (lijst, versie)
) strict, without rowid;

insert into werkregel (lijst, versie, relatie_id, gemeente, aanbieder, niet_toegekend, uitslag)
select l.lijst, d.versie, d.relatie_id, r.gemeente, d.aanbieder, d.ingediend - d.toegekend, d.uitslag
from (select 'alles' as lijst, versie from declaratie
      union all select 'niettoegewezen', versie from declaratie where uitslag <> 5
      union all select regel, versie from regeltelling) l
join declaratie d on d.versie = l.versie
join relatie r on r.relatie_id = d.relatie_id
order by l.lijst, d.versie;

create index werkregel_bedrag on werkregel (lijst, niet_toegekend, versie, uitslag);
create index werkregel_gemeente on werkregel (lijst, gemeente, versie, niet_toegekend, uitslag);
create index werkregel_gemeente_bedrag on werkregel (lijst, gemeente, niet_toegekend, versie, uitslag);
create index werkregel_aanbieder on werkregel (lijst, aanbieder, versie, niet_toegekend, uitslag);
create index werkregel_aanbieder_bedrag on werkregel (lijst, aanbieder, niet_toegekend, versie, uitslag);
create index werkregel_relatie on werkregel (lijst, relatie_id, versie, niet_toegekend, uitslag);
create index werkregel_relatie_bedrag on werkregel (lijst, relatie_id, niet_toegekend, versie, uitslag);

drop index declaratie_werk;
drop index declaratie_aanbieder;
drop index declaratie_bedrag;
drop index regeltelling_regel;
alter table declaratie drop column niet_toegekend;

-- Wat is vastgehouden, met het oordeel erbij: een lijst ervan leest geen berichten.
drop index ontvangst_vastgehouden;
create index ontvangst_vastgehouden on ontvangst (uiterlijk, nummer, versie) where status = 'vastgehouden';
