-- A term that a workbook tells may be noted by the node itself.
alter table portfolio.term alter column noted_by drop not null;
