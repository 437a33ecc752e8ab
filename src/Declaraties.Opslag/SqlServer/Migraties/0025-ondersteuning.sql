-- Dezelfde kolom, indexen en tabellen als in Migraties/0025-ondersteuning.sql, met dezelfde betekenis.
alter table ontvangst add overig nvarchar(20) collate Latin1_General_BIN2 null;
go

create index ontvangst_overig on ontvangst (nummer) where overig is not null;
create index ontvangst_aanbieder_overig on ontvangst (aanbieder, ontvangen_op, overig, lengte) where overig is not null;

create table ondersteuningsbericht
(
    nummer        bigint        identity not null,
    gemeente      nvarchar(4)   collate Latin1_General_BIN2 not null,
    aanbieder     nvarchar(8)   collate Latin1_General_BIN2 not null,
    wet           int           not null,
    is_stop       int           not null,
    identificatie nvarchar(100) collate Latin1_General_BIN2 not null,
    dagtekening   int           not null,
    vingerafdruk  binary(32)    not null,
    bsn           int           not null,
    ontvangst     bigint        null,
    opgenomen_op  nvarchar(30)  not null,
    constraint ondersteuningsbericht_sleutel primary key (nummer),
    constraint ondersteuningsbericht_vingerafdruk unique (vingerafdruk),
    constraint ondersteuningsbericht_soort check (is_stop in (0, 1)),
    constraint ondersteuningsbericht_ontvangen foreign key (ontvangst) references ontvangst (nummer)
);

create index ondersteuningsbericht_identificatie on ondersteuningsbericht (aanbieder, wet, is_stop, identificatie);
create index ondersteuningsbericht_client on ondersteuningsbericht (bsn);

create table ondersteuningsmelding
(
    bericht      bigint       not null,
    volgnummer   int          not null,
    nummer       int          null,
    categorie    nvarchar(50) collate Latin1_General_BIN2 null,
    code         nvarchar(50) collate Latin1_General_BIN2 null,
    ingangsdatum int          null,
    begindatum   int          not null,
    einddatum    int          null,
    reden        nvarchar(2)  null,
    status       int          not null,
    constraint ondersteuningsmelding_sleutel primary key (bericht, volgnummer),
    constraint ondersteuningsmelding_in foreign key (bericht) references ondersteuningsbericht (nummer)
);

create index ondersteuningsmelding_nummer on ondersteuningsmelding (nummer) where nummer is not null;
