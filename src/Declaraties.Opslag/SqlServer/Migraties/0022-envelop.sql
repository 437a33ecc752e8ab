-- Dezelfde tabel als in Migraties/0022-envelop.sql, met dezelfde betekenis.
create table envelop
(
    ontvangst        bigint         not null,
    zender           nvarchar(200)  collate Latin1_General_BIN2 not null,
    referentienummer nvarchar(40)   collate Latin1_General_BIN2 not null,
    dubbel           smallint       not null,
    gegevens         nvarchar(max)  not null,
    foutbericht      varbinary(max) null,
    constraint envelop_sleutel primary key (ontvangst),
    constraint envelop_van foreign key (ontvangst) references ontvangst (nummer),
    constraint envelop_dubbel check (dubbel in (0, 1))
);

create unique index envelop_nummer on envelop (referentienummer, zender) where dubbel = 0;
