-- Waarmee sessies en formulieren worden beschermd: elk proces heeft dezelfde sleutels. Wie deze tabel leest, kan zich als een ander voordoen.
create table sleutel
(
    naam   nvarchar(200) collate Latin1_General_BIN2 not null,
    inhoud nvarchar(max) not null, -- XML
    constraint sleutel_sleutel primary key (naam)
);
