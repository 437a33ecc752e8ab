-- De dienst: wat is ontvangen, wat de deur uit moet, en wie op dit moment een taak heeft.
-- Tijdstippen zijn tekst in UTC (JJJJ-MM-DDTuu:mm:ss.fffZ), zodat de volgorde van de tekst die van de tijd is.

-- Wat is ontvangen, zoals het kwam. Het nummer is de volgorde van ontvangst; naar buiten toe telt alleen de sleutel.
create table ontvangst
(
    nummer         integer not null primary key autoincrement,
    sleutel        text    not null unique,
    ontdubbel      text    not null unique,
    soort          text    null check (soort in ('WMO301', 'WMO323')),
    kanaal         text    not null check (kanaal in ('amqp', 'http', 'map')),
    afzender       text    null,     -- wie het aanbood, voor zover het kanaal dat weet
    kenmerk        text    null,     -- het kenmerk van de afzender (correlation id)
    antwoord_aan   text    null,     -- waar het antwoord heen moet, in de woorden van het kanaal
    spoor          text    null,     -- traceparent (W3C)
    vingerafdruk   blob    not null,
    bericht        blob    not null, -- gecomprimeerd
    ontvangen_op   text    not null,
    gemeente       text    null,     -- zoals het bericht zelf zegt
    aanbieder      text    null,
    status         text    not null check (status in ('ontvangen', 'wacht', 'beoordeeld', 'opgenomen', 'geweigerd', 'onleesbaar', 'fout')),
    wacht_tot      integer null,     -- JJJJMMDD; ook nadat het wachten voorbij is
    pogingen       integer not null default 0, -- begonnen na een herstart en niet afgekomen
    reden          text    null,     -- bij fout
    verslag        blob    null,     -- bij onleesbaar en geweigerd: de lijst van fouten (JSON)
    versie         integer null,     -- bij beoordeeld: het oordeel
    afgehandeld_op text    null
) strict;

create index ontvangst_open on ontvangst (aanbieder, nummer) where status = 'ontvangen';
create index ontvangst_wacht on ontvangst (aanbieder, gemeente, nummer) where status = 'wacht';
create index ontvangst_fout on ontvangst (nummer) where status = 'fout';

-- Wat de deur uit moet. Een rij ontstaat in de transactie van het oordeel en wordt daarna bezorgd, zo vaak als nodig.
create table uitgaand
(
    nummer          integer not null primary key autoincrement,
    bericht_id      text    not null unique, -- bij elke poging hetzelfde
    kanaal          text    not null,        -- welke uitgang het bezorgt
    volgordesleutel text    not null,        -- wat in een kanaal dezelfde sleutel heeft gaat in volgorde
    soort           text    not null,
    bestemming      text    not null,
    kenmerk         text    null,
    spoor           text    null,
    inhoudstype     text    not null,
    inhoud          blob    not null,        -- gecomprimeerd
    aangemaakt_op   text    not null,
    verzonden_op    text    null,
    pogingen        integer not null default 0,
    volgende_poging text    null,            -- na een mislukte poging
    fout            text    null             -- waarom de laatste poging mislukte
) strict;

create index uitgaand_open on uitgaand (kanaal, nummer) where verzonden_op is null;
create index uitgaand_pauze on uitgaand (kanaal, volgordesleutel) where verzonden_op is null and volgende_poging is not null;

-- Een taak die één proces tegelijk doet: de houder heeft haar tot een tijdstip, en daarna mag een ander.
create table slot
(
    naam   text not null primary key,
    houder text not null,
    tot    text not null
) strict, without rowid;
