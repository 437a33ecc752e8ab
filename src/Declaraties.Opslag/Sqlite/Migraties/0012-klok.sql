-- Wanneer de dienst voor het laatst leefde, volgens haar klok. Wat er lag toen iemand zei dat de klok klopt, zegt niets meer over de tijd.
create table klok
(
    nummer    integer not null primary key check (nummer = 1),
    laatst    text    not null,
    versie    integer not null, -- tot en met deze vastlegging, ontvangst en logregel
    ontvangst integer not null,
    logregel  integer not null
) strict;

-- Wat niet te bezorgen is: sinds wanneer het aan het bericht zelf ligt, wanneer het is opgegeven, en met welk ander bericht mee.
alter table uitgaand add column mislukt_sinds text;
alter table uitgaand add column opgegeven_op text;
alter table uitgaand add column opgegeven_met integer;

create index uitgaand_mislukt on uitgaand (nummer) where verzonden_op is null and pogingen > 0;
