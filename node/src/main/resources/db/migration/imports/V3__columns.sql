-- How the columns of an import's sheets were read, and what a person said of them.
alter table imports.import add columns jsonb not null default '[]';
