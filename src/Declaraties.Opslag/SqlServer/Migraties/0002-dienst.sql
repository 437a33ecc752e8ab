-- Dezelfde tabellen als in Migraties/0002-dienst.sql, met dezelfde betekenis.

create table ontvangst
(
    nummer         bigint         not null identity (1, 1),
    sleutel        nvarchar(50)   collate Latin1_General_BIN2 not null,
    ontdubbel      nvarchar(200)  collate Latin1_General_BIN2 not null,
    soort          nvarchar(10)   null,
    kanaal         nvarchar(10)   not null,
    afzender       nvarchar(max)  null,
    kenmerk        nvarchar(max)  null,
    antwoord_aan   nvarchar(max)  null,
    spoor          nvarchar(200)  null,
    vingerafdruk   binary(32)     not null,
    bericht        varbinary(max) not null,
    ontvangen_op   nvarchar(30)   collate Latin1_General_BIN2 not null,
    gemeente       nvarchar(100)  collate Latin1_General_BIN2 null,
    aanbieder      nvarchar(100)  collate Latin1_General_BIN2 null,
    status         nvarchar(20)   collate Latin1_General_BIN2 not null,
    wacht_tot      int            null,
    pogingen       int            not null constraint ontvangst_pogingen default 0,
    reden          nvarchar(max)  null,
    verslag        varbinary(max) null,
    versie         bigint         null,
    afgehandeld_op nvarchar(30)   null,
    constraint ontvangst_sleutel primary key (nummer),
    constraint ontvangst_naam unique (sleutel),
    constraint ontvangst_ontdubbel unique (ontdubbel),
    constraint ontvangst_soort check (soort in ('WMO301', 'WMO323')),
    constraint ontvangst_kanaal check (kanaal in ('amqp', 'http', 'map')),
    constraint ontvangst_status check (status in ('ontvangen', 'wacht', 'beoordeeld', 'opgenomen', 'geweigerd', 'onleesbaar', 'fout'))
);

create index ontvangst_open on ontvangst (aanbieder, nummer) where status = 'ontvangen';
create index ontvangst_wacht on ontvangst (aanbieder, gemeente, nummer) where status = 'wacht';
create index ontvangst_fout on ontvangst (nummer) where status = 'fout';

create table uitgaand
(
    nummer          bigint         not null identity (1, 1),
    bericht_id      nvarchar(200)  collate Latin1_General_BIN2 not null,
    kanaal          nvarchar(50)   collate Latin1_General_BIN2 not null,
    volgordesleutel nvarchar(100)  collate Latin1_General_BIN2 not null,
    soort           nvarchar(50)   not null,
    bestemming      nvarchar(max)  not null,
    kenmerk         nvarchar(max)  null,
    spoor           nvarchar(200)  null,
    inhoudstype     nvarchar(200)  not null,
    inhoud          varbinary(max) not null,
    aangemaakt_op   nvarchar(30)   collate Latin1_General_BIN2 not null,
    verzonden_op    nvarchar(30)   collate Latin1_General_BIN2 null,
    pogingen        int            not null constraint uitgaand_pogingen default 0,
    volgende_poging nvarchar(30)   collate Latin1_General_BIN2 null,
    fout            nvarchar(max)  null,
    constraint uitgaand_sleutel primary key (nummer),
    constraint uitgaand_bericht unique (bericht_id)
);

create index uitgaand_open on uitgaand (kanaal, nummer) where verzonden_op is null;
create index uitgaand_pauze on uitgaand (kanaal, volgordesleutel, volgende_poging) where verzonden_op is null and volgende_poging is not null;

create table slot
(
    naam   nvarchar(200) collate Latin1_General_BIN2 not null,
    houder nvarchar(200) collate Latin1_General_BIN2 not null,
    tot    nvarchar(30)  collate Latin1_General_BIN2 not null,
    constraint slot_sleutel primary key (naam)
);
