-- Een maand die definitief is gemeld, met de cijfers zoals ze toen waren: een later rapport zegt daarmee wat is herzien.
create table rapportstand
(
    nummer        integer not null primary key autoincrement,
    maand         integer not null, -- JJJJMM
    versie        integer not null, -- wat er tot en met deze versie was
    vastgelegd_op text    not null
) strict;

create index rapportstand_maand on rapportstand (maand, nummer);

-- Minuten; geïndiceerd in honderdsten; bedragen in eurocenten. Zonder product zijn categorie en code leeg.
create table rapportcijfer
(
    nummer      integer not null references rapportstand,
    volgnummer  integer not null,
    gemeente    text    not null,
    aanbieder   text    not null,
    categorie   text    not null,
    code        text    not null,
    geleverd    integer not null,
    geindiceerd integer not null,
    ingediend   integer not null,
    goedgekeurd integer not null,
    afgewezen   integer not null,
    primary key (nummer, volgnummer)
) strict, without rowid;
