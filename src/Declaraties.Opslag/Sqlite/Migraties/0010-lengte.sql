-- Hoeveel bytes een ontvangen bericht telt, uitgepakt: wie het gaat lezen weet dan vooraf wat het kost, en wat een aanbieder op een dag aanbiedt is te tellen.
-- Van wat al is ontvangen is het niet bekend, en dat hoeft ook niet meer.

alter table ontvangst add column lengte integer null;

create index ontvangst_aanbieder on ontvangst (aanbieder, ontvangen_op, soort, lengte) where aanbieder is not null;
