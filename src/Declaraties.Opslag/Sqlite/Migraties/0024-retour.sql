-- Wat er in een envelop naar buiten ging, en wat daarvan met een foutbericht (Fo01) terugkwam.
create table verzending
(
    referentienummer text    not null primary key,
    ontvangst        integer not null references ontvangst (nummer), -- waarop het antwoordt
    soort            text    not null,                               -- antwoord of foutbericht
    keer             integer not null,                               -- 0; van wat opnieuw is verstuurd hoger
    gemaakt_op       text    not null
) strict;

create index verzending_van on verzending (ontvangst, keer);

create table retour
(
    nummer           integer not null primary key autoincrement,
    ontvangst        integer not null references ontvangst (nummer), -- het foutbericht zelf
    waarop           integer null references ontvangst (nummer),     -- waarop wij antwoordden; leeg als dat niet te vinden is
    soort            text    null,                                   -- wat wij stuurden: antwoord of foutbericht
    verzonden        text    null,                                   -- het referentienummer dat het noemt
    zender           text    not null,
    referentienummer text    null,
    code             text    not null,
    plek             text    null,
    omschrijving     text    null,
    details          text    null,
    ontvangen_op     text    not null,
    stand            text    not null check (stand in ('open', 'opnieuw', 'gezien')),
    vervolg          text    null,                                   -- het referentienummer waarmee opnieuw is verstuurd
    afgehandeld_op   text    null
) strict;

create unique index retour_nummer on retour (referentienummer, zender) where referentienummer is not null;
create index retour_open on retour (nummer) where stand = 'open';
create index retour_waarop on retour (waarop) where waarop is not null;
