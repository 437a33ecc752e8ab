-- Dezelfde kolom en index als in Migraties/0010-lengte.sql: daar staat wat ze bewaren en waarom.

alter table ontvangst add lengte bigint null;

create index ontvangst_aanbieder on ontvangst (aanbieder, ontvangen_op) include (soort, lengte) where aanbieder is not null;
