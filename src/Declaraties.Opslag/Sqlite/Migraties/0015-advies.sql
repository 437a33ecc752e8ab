-- Wat de aanbieder bij een bevinding kan doen, als JSON; leeg als alleen een ander iets kan doen, en bij oordelen van voor deze versie.
alter table bevinding add column advies text null;
alter table vervangen_bevinding add column advies text null;
