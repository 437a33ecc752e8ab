-- Wie iemand is volgens de aanmeldvoorziening (sub en issuer), naast zijn naam; leeg zonder voorziening en in regels van voor deze versie.
alter table logregel add column onderwerp text null;
alter table logregel add column uitgever text null;

-- Sessies van pagina's: wie zich afmeldt is in elk proces afgemeld. Het merk is de SHA-256 van wat in het koekje staat.
create table sessie
(
    merk blob not null primary key,
    tot  text not null
) strict, without rowid;

create index sessie_tot on sessie (tot);
