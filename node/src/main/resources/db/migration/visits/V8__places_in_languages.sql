-- Where something happens and how people get there, told in further languages: tag to wording.

alter table visits.item add place_also     jsonb not null default '{}';
alter table visits.item add transport_also jsonb not null default '{}';
