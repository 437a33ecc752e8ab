-- Wie een maand definitief maakte; van voor deze versie is dat niet bekend.
alter table rapportstand add column door text;
