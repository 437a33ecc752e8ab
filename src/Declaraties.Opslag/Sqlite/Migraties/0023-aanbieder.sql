-- Wat een aanbieder zelf vraagt: de lijst van zijn berichten, en waar hij wil horen dat er een antwoord is.

-- De laatste vooraan, hoeveel er ook liggen.
create index ontvangst_van_aanbieder on ontvangst (aanbieder, nummer) where aanbieder is not null;

-- Waarheen een aanbieder bericht wil. Wie deze tabel leest, kan zich bij hem voordoen als deze dienst.
create table webhook
(
    aanbieder text not null primary key,
    adres     text not null,
    geheim    blob not null, -- waarmee elk bericht wordt getekend
    sinds     text not null
) strict, without rowid;
