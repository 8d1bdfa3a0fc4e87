-- Where a number comes from, told in further languages: tag to wording, beside the words as they were noted.

alter table portfolio.exchange add source_also jsonb not null default '{}';
