package org.dostyk.node.imports;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.values.Uuid7;
import org.springframework.stereotype.Component;

/** A workbook that is shown, with every outcome that a row may have, and one that was applied. */
@Component
class ImportExamples implements Examples {
  private static final String[] HEADINGS = {"Название", "Страна", "С какого времени", "Погода"};
  private final Imports imports;
  private final Clock clock;

  ImportExamples(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  @Override
  public List<Example> at(House house) {
    byte[] first =
        SampleWorkbook.of(HEADINGS, new String[] {"Green Mare College", "Китай", "2021"});
    Import applied = send(first, "green mares.xlsx", house);
    imports.apply(
        applied.id(), applied.fingerprint(), Map.of(), Set.of(house.id()), house.officer());
    byte[] second =
        SampleWorkbook.of(
            HEADINGS,
            new String[] {"Green Mare College / 绿马学院", "Китай", "2022", "ясно"},
            new String[] {"Green Mare College", "Китай"},
            new String[] {"National Central University", "Китай"},
            new String[] {"Университет Зелёной лошади", "Китай", "30.02.2024"},
            new String[] {"Университет Рыжей лошади", "Китай", "апрель 2024"});
    Import shown = send(second, "more green mares.xlsx", house);
    return List.of(
        Example.get("/imports/{id}", shown.id()).hiding("green mares", "绿马学院"),
        Example.get("/imports/{id}", shown.id()).asking("show=REFUSE"),
        Example.get("/imports/{id}", applied.id()),
        Example.get("/imports/{id}/file", shown.id()),
        Example.get("/imports/{id}/work", shown.id()),
        Example.get("/imports/{id}/columns", shown.id()).hiding("绿马学院"),
        Example.post("/imports/{id}/columns", shown.id()).with("column-0-3", ""),
        Example.post("/imports/{id}/plan", shown.id()),
        Example.post("/imports/{id}/apply", shown.id()).with("fingerprint", shown.fingerprint()),
        Example.post("/imports/{id}/undo", applied.id()),
        Example.post("/imports/{id}/discard", shown.id()));
  }

  private Import send(byte[] workbook, String name, House house) {
    return imports.receive(
        new ImportId(Uuid7.next(clock)),
        new ByteArrayInputStream(workbook),
        name,
        house.id(),
        house.officer());
  }
}
