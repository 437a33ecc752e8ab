-- Dezelfde tabellen als in Migraties/0024-retour.sql, met dezelfde betekenis.
create table verzending
(
    referentienummer nvarchar(40) collate Latin1_General_BIN2 not null,
    ontvangst        bigint       not null,
    soort            nvarchar(20) not null,
    keer             int          not null,
    gemaakt_op       nvarchar(30) not null,
    constraint verzending_sleutel primary key (referentienummer),
    constraint verzending_waarop foreign key (ontvangst) references ontvangst (nummer)
);

create index verzending_van on verzending (ontvangst, keer);

create table retour
(
    nummer           bigint         identity not null,
    ontvangst        bigint         not null,
    waarop           bigint         null,
    soort            nvarchar(20)   null,
    verzonden        nvarchar(2000) collate Latin1_General_BIN2 null,
    zender           nvarchar(200)  collate Latin1_General_BIN2 not null,
    referentienummer nvarchar(200)  collate Latin1_General_BIN2 null,
    code             nvarchar(2000) not null,
    plek             nvarchar(2000) null,
    omschrijving     nvarchar(2000) null,
    details          nvarchar(2000) null,
    ontvangen_op     nvarchar(30)   not null,
    stand            nvarchar(20)   collate Latin1_General_BIN2 not null,
    vervolg          nvarchar(40)   null,
    afgehandeld_op   nvarchar(30)   null,
    constraint retour_sleutel primary key (nummer),
    constraint retour_bericht foreign key (ontvangst) references ontvangst (nummer),
    constraint retour_waarover foreign key (waarop) references ontvangst (nummer),
    constraint retour_stand check (stand in ('open', 'opnieuw', 'gezien'))
);

create unique index retour_nummer on retour (referentienummer, zender) where referentienummer is not null;
create index retour_open on retour (nummer) where stand = 'open';
create index retour_waarop on retour (waarop) where waarop is not null;
