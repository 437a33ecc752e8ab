-- Wie vraagt: een verslag per bladzijde, en elk verzoek hoogstens één keer.

-- Wat over het geheel gaat, en wat over een prestatie: een bladzijde ervan is een blik op een index, hoeveel bevindingen er ook zijn.
alter table bevinding add column referentie_begin text generated always as (substr(referentie, 1, 100)) virtual;
create index bevinding_geheel on bevinding (versie, volgnummer) where klasse <> 'Prestatie';
create index bevinding_prestatie on bevinding (versie, referentie_begin, volgnummer) where klasse = 'Prestatie';

-- De fouten van een onleesbaar bericht en de redenen van een geweigerd: in ontvangst.verslag staat alleen de kop. Van voor deze versie staat alles nog daar.
create table verslagdeel
(
    nummer     integer not null references ontvangst,
    lijst      text    not null, -- hoe de lijst in het verslag heet
    volgnummer integer not null,
    inhoud     text    not null, -- JSON
    primary key (nummer, lijst, volgnummer)
) strict, without rowid;

-- Een verzoek met een eigen nummer (Idempotency-Key, of het nummer van een formulier), in de transactie van wat het deed.
create table verzoek
(
    kenmerk     blob    not null primary key, -- SHA-256 van wie vroeg, waar, en met welk nummer
    afdruk      blob    not null,             -- SHA-256 van wat hij stuurde
    status      integer not null,
    inhoudstype text    null,
    adres       text    null,                 -- de header Location
    inhoud      blob    not null,             -- gecomprimeerd
    gedaan_op   text    not null
) strict;

create index verzoek_oud on verzoek (gedaan_op);
