-- Waarmee sessies en formulieren worden beschermd: elk proces heeft dezelfde sleutels. Wie deze tabel leest, kan zich als een ander voordoen.
create table sleutel
(
    naam   text not null primary key,
    inhoud text not null -- XML
) strict, without rowid;
