-- Dezelfde tabel en indexen als in Migraties/0004-inzage.sql: daar staat wat ze bewaren en waarom.

create table regeltelling
(
    versie      bigint       not null,
    regel       nvarchar(20) collate Latin1_General_BIN2 not null,
    retourcode  nvarchar(20) not null,
    bevindingen int          not null,
    bedrag      bigint       not null,
    constraint regeltelling_sleutel primary key (versie, regel)
);

insert into regeltelling (versie, regel, retourcode, bevindingen, bedrag)
select b.versie, b.regel collate Latin1_General_BIN2, min(b.retourcode), count(*),
       coalesce((select sum(p.bedrag * case p.is_credit when 1 then -1 else 1 end) from prestatie p
                 where p.versie = b.versie
                   and p.referentienummer in (select c.referentie collate Latin1_General_BIN2 from bevinding c where c.versie = b.versie and c.regel = b.regel and c.klasse = 'Prestatie')), 0)
from bevinding b
group by b.versie, b.regel;

create index regeltelling_regel on regeltelling (regel, versie);

alter table declaratie add niet_toegekend as (ingediend - toegekend) persisted;

create index declaratie_werk on declaratie (versie, relatie_id, niet_toegekend) where uitslag <> 5;
create index declaratie_aanbieder on declaratie (aanbieder, versie, relatie_id, niet_toegekend, uitslag);
create index declaratie_bedrag on declaratie (niet_toegekend, versie, relatie_id, aanbieder, uitslag);
create index declaratie_maand on declaratie (periode, versie, relatie_id, aanbieder, uitslag);
create index declaratie_zoeknummer on declaratie (declaratienummer);
create index declaratie_zoekidentificatie on declaratie (identificatie);

create index prestatie_afgewezen on prestatie (relatie_id, nummer, begindatum) where uitslag <> 1;
create index prestatie_afgewezen_bsn on prestatie (bsn) where uitslag <> 1;

create index ontvangst_oordeel on ontvangst (versie, nummer) where versie is not null;
create index ontvangst_onleesbaar on ontvangst (nummer) where status = 'onleesbaar';
