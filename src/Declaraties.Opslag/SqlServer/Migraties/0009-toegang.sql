-- Wie iemand is volgens de aanmeldvoorziening (sub en issuer), naast zijn naam; leeg zonder voorziening en in regels van voor deze versie.
alter table logregel add onderwerp nvarchar(255) null;
alter table logregel add uitgever nvarchar(255) null;
go

-- Sessies van pagina's: wie zich afmeldt is in elk proces afgemeld. Het merk is de SHA-256 van wat in het koekje staat.
create table sessie
(
    merk binary(32) not null,
    tot  nvarchar(30) collate Latin1_General_BIN2 not null,
    constraint sessie_sleutel primary key (merk)
);

create index sessie_tot on sessie (tot);
