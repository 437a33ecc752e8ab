-- Een gemeente gebruikt een Identificatie voor één WMO301 (TR056).
create index toewijzingsbericht_identificatie on toewijzingsbericht (identificatie, relatie_id);

-- Een ToewijzingNummer is van één client en één aanbieder van een gemeente (TR332).
create index relatie_gemeente on relatie (gemeente, relatie_id);
