-- Wat pagina's en overzichten nodig hebben om niet te groeien met wat er al ligt.

-- Per oordeel en regel een telling: een overzicht van een jaar leest deze, en niet elke bevinding.
create table regeltelling
(
    versie      integer not null references declaratie,
    regel       text    not null,
    retourcode  text    not null,
    bevindingen integer not null,
    bedrag      integer not null, -- D min C van de prestaties met zo'n bevinding, elk een keer
    primary key (versie, regel)
) strict, without rowid;

insert into regeltelling (versie, regel, retourcode, bevindingen, bedrag)
select b.versie, b.regel, min(b.retourcode), count(*),
       coalesce((select sum(p.bedrag * case p.is_credit when 1 then -1 else 1 end) from prestatie p
                 where p.versie = b.versie
                   and p.referentienummer in (select c.referentie from bevinding c where c.versie = b.versie and c.regel = b.regel and c.klasse = 'Prestatie')), 0)
from bevinding b
group by b.versie, b.regel;

create index regeltelling_regel on regeltelling (regel, versie);

alter table declaratie add column niet_toegekend integer generated always as (ingediend - toegekend) virtual;

-- 5 is volledig toegewezen: op de werklijst staat de rest vooraan.
create index declaratie_werk on declaratie (versie, relatie_id, niet_toegekend) where uitslag <> 5;
create index declaratie_aanbieder on declaratie (aanbieder, versie, relatie_id, niet_toegekend, uitslag);
create index declaratie_bedrag on declaratie (niet_toegekend, versie, relatie_id, aanbieder, uitslag);
create index declaratie_maand on declaratie (periode, versie, relatie_id, aanbieder, uitslag);
create index declaratie_zoeknummer on declaratie (declaratienummer);
create index declaratie_zoekidentificatie on declaratie (identificatie);

-- Wat niet is goedgekeurd staat niet in prestatie_periode, en is weinig: daarop mag een index meer.
create index prestatie_afgewezen on prestatie (relatie_id, nummer, begindatum) where uitslag <> 1;
create index prestatie_afgewezen_bsn on prestatie (bsn) where uitslag <> 1;

create index ontvangst_oordeel on ontvangst (versie, nummer) where versie is not null;
create index ontvangst_onleesbaar on ontvangst (nummer) where status = 'onleesbaar';
