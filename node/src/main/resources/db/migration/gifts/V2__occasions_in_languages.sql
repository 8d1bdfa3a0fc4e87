-- An occasion told in further languages: tag to wording, beside the words as they were noted.

alter table gifts.gift add occasion_also jsonb not null default '{}';
