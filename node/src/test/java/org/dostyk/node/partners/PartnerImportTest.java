package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.imports.Outcome.CHANGE;
import static org.dostyk.node.imports.Outcome.CREATE;
import static org.dostyk.node.imports.Outcome.DOUBT;
import static org.dostyk.node.imports.Outcome.REFUSE;
import static org.dostyk.node.imports.Outcome.SAME;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.NodeTest;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.ImportState;
import org.dostyk.node.imports.ImportedRow;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.Outcome;
import org.dostyk.node.imports.SampleWorkbook;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Place;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class PartnerImportTest {
  private static final String[] HEADINGS = {
    "№",
    "Наименование",
    "Страна",
    "Город",
    "Контактное лицо",
    "Эл. почта",
    "С какого времени",
    "Примечание"
  };

  @Autowired Imports imports;
  @Autowired Partners partners;
  @Autowired Contacts contacts;
  @Autowired PartnerList list;
  @Autowired OwnInstitutions institutions;
  @Autowired Texts texts;
  @Autowired Clock clock;

  private InstitutionId eku;
  private Set<InstitutionId> readers;

  @BeforeEach
  void aHouse() {
    eku = new InstitutionId(Uuid7.next(clock));
    readers = Set.of(eku);
    institutions.host(
        new OwnInstitution(
            eku,
            Text.of("ru", "Университет " + eku),
            new Country("KZ"),
            new Place(Text.of("ru", "Усть-Каменогорск"), ZoneId.of("Asia/Almaty")),
            null));
  }

  @Test
  void nothingIsWrittenBeforeItIsApplied() {
    Import shown = send(row("Университет Цинхуа / 清华大学", "КНР"));
    assertThat(outcomes(shown)).containsExactly(CREATE);
    assertThat(named("清华大学")).isEmpty();
    apply(shown);
    assertThat(named("清华大学").getFirst().name().byTag())
        .containsEntry("ru", "Университет Цинхуа")
        .containsEntry("zh", "清华大学");
  }

  @Test
  void theSameWorkbookSentAgainChangesNothing() {
    byte[] workbook =
        row("青岛大学", "КНР", "Циндао", "Liu Min, ректор", "a@b.example", "2021 г.", "Письмо");
    apply(send(workbook));
    assertThat(outcomes(send(workbook))).containsExactly(SAME);
  }

  @Test
  void aRowThatStandsTwiceMakesOnePartner() {
    Import shown =
        send(
            rows(
                cells("1", "青岛大学", "КНР"),
                cells("2", "Qingdao University / 青岛大学", "Китай"),
                cells("3", "qingdao-university", "中国")));
    assertThat(outcomes(shown)).containsExactly(CREATE, CHANGE, SAME);
    apply(shown);
    assertThat(named("青岛大学")).hasSize(1);
    assertThat(named("青岛大学").getFirst().name().exactly("en")).contains("Qingdao University");
  }

  @Test
  void aNewSpellingOfAKnownNameBecomesAnAlias() {
    apply(send(row("Vocational College of Blue Trade / 蓝色贸易职业学院", "КНР")));
    Import shown = send(row("College of Blue Trade / 蓝色贸易职业学院", "КНР"));
    assertThat(outcomes(shown)).containsExactly(CHANGE);
    apply(shown);
    assertThat(named("vocationalcollegeofbluetrade").getFirst().aliases())
        .contains(new Alias("en", "College of Blue Trade"));
    assertThat(outcomes(send(row("COLLEGE of blue trade", "КНР")))).containsExactly(SAME);
  }

  @Test
  void anInstitutionOfTheNodeIsRecognisedAndItsEntryStaysItsOwn() {
    Import shown =
        send(row("Университет " + eku, "Казахстан", "Өскемен", "Мухтар Толеген, ректор"));
    assertThat(outcomes(shown)).containsExactly(CHANGE);
    apply(shown);
    assertThat(contacts.of(PartnerId.of(eku), readers)).hasSize(1);
  }

  @Test
  void aBadRowIsRefusedWithItsCellAndTheOthersAreTaken() {
    Import shown =
        send(
            rows(
                cells("1", "Университет А", "КНР", "", "", "", "30.02.2024"),
                cells("2", "Университет Б", "Атлантида"),
                cells("3", "", "КНР", "Пекин"),
                cells("4", "Университет В", ""),
                cells("5", "Университет Г", "КНР", "", "", "not an address"),
                cells("6", "Университет Д " + eku, "КНР")));
    assertThat(outcomes(shown)).containsExactly(REFUSE, REFUSE, REFUSE, REFUSE, REFUSE, CREATE);
    assertThat(texts.in(Language.RU).it(imports.rows(shown).getFirst().plan().remarks().getFirst()))
        .isEqualTo("Сотрудничество с (G2): Такого дня нет: «30.02.2024».");
    apply(shown);
    assertThat(named("Университет Д " + eku)).hasSize(1);
    assertThat(named("Университет А")).isEmpty();
  }

  @Test
  void aDoubtIsAnsweredByAPerson() {
    byte[] workbook = row("Ili Pedagogical University", "КНР");
    Import shown = send(workbook);
    assertThat(outcomes(shown)).containsExactly(DOUBT);
    apply(shown, Map.of(0, "known"));
    Partner yili = named("伊犁师范大学").getFirst();
    assertThat(yili.toBeConfirmed()).isFalse();
    assertThat(yili.aliases())
        .extracting(Alias::value)
        .containsExactly("Ili Pedagogical University");
    assertThat(outcomes(send(workbook))).containsExactly(SAME);
  }

  @Test
  void aDoubtWithoutAnAnswerWaitsForAPerson() {
    apply(send(row("National Central University", "КНР")));
    assertThat(named("National Central University").getFirst().toBeConfirmed()).isTrue();
  }

  @Test
  void aDoubtMayBeLeftOutOrBeSomebodyKnown() {
    apply(send(row("Университет Дружбы", "КНР")));
    Import shown = send(row("Университет дружбы", "Корея", "Сеул"));
    assertThat(outcomes(shown)).containsExactly(DOUBT);
    apply(shown, Map.of(0, "skip"));
    assertThat(named("Университет Дружбы")).hasSize(1);
    Import again = send(row("Университет дружбы", "Корея", "Сеул"));
    apply(again, Map.of(0, "same:" + named("Университет Дружбы").getFirst().id()));
    assertThat(named("Университет Дружбы")).hasSize(1);
    assertThat(named("Университет Дружбы").getFirst().details().town())
        .isEqualTo(Text.of("ru", "Сеул"));
  }

  @Test
  void appliedTwiceItIsAppliedOnce() {
    Import shown = send(row("Университет Цинхуа", "КНР"));
    apply(shown);
    assertThat(imports.apply(shown.id(), shown.fingerprint(), Map.of(), readers, null))
        .isEqualTo(Imports.Applied.DONE);
    assertThat(named("Университет Цинхуа")).hasSize(1);
  }

  @Test
  void aPreviewThatIsOutOfDateIsPlannedAnewAndWritesNothing() {
    Import early = send(row("Университет Цинхуа / 清华大学", "КНР"));
    apply(send(row("清华大学", "КНР")));
    assertThat(imports.apply(early.id(), early.fingerprint(), Map.of(), readers, null))
        .isEqualTo(Imports.Applied.PLANNED_ANEW);
    Import now = imports.get(early.id(), readers);
    assertThat(outcomes(now)).containsExactly(CHANGE);
    assertThat(now.state()).isEqualTo(ImportState.PREVIEWED);
    apply(now);
    assertThat(named("清华大学")).hasSize(1);
  }

  @Test
  void undoneEverythingIsAsItWas() {
    apply(send(row("青岛大学", "КНР", "", "", "", "2020", "Старое")));
    Partner before = named("青岛大学").getFirst();
    List<Dossier> kept = partners.dossiers(before.id(), readers);
    Import shown =
        send(
            rows(
                cells(
                    "1",
                    "Qingdao University / 青岛大学",
                    "КНР",
                    "Циндао",
                    "Liu Min, President",
                    "l@b.example",
                    "2021",
                    "Новое"),
                cells("2", "QDU / 青岛大学", "КНР"),
                cells("3", "Университет Цинхуа", "КНР")));
    apply(shown);
    assertThat(named("青岛大学").getFirst()).isNotEqualTo(before);
    imports.undo(shown.id(), readers, null);
    assertThat(named("青岛大学")).containsExactly(before);
    assertThat(partners.dossiers(before.id(), readers)).isEqualTo(kept);
    assertThat(contacts.of(before.id(), readers)).isEmpty();
    assertThat(named("Университет Цинхуа")).isEmpty();
    assertThat(imports.get(shown.id(), readers).state()).isEqualTo(ImportState.UNDONE);
    imports.undo(shown.id(), readers, null);
  }

  @Test
  void whatWasBuiltUponIsNotTakenBackAndNothingElseEither() {
    Import shown =
        send(
            rows(
                cells("1", "Университет А " + eku, "КНР"),
                cells("2", "Университет Б " + eku, "КНР")));
    apply(shown);
    Partner first = named("Университет А " + eku).getFirst();
    partners.keep(first.id(), new Dossier(eku, List.of(), null, "Позвонили", 0), null);
    assertThatThrownBy(() -> imports.undo(shown.id(), readers, null))
        .isInstanceOf(Refused.class)
        .hasMessage("partners.objection.changed_since");
    assertThat(named("Университет Б " + eku)).hasSize(1);
  }

  @Test
  void anExportIsReadBackAsKnownAlready() throws IOException {
    String mark = eku.toString();
    apply(
        send(
            rows(
                cells(
                    "1",
                    "Университет / 大学 " + mark,
                    "КНР",
                    "Циндао / 青岛",
                    "",
                    "",
                    "15.04.2024",
                    "=1+1"),
                cells(
                    "2",
                    "Haier " + mark + "\nHaier Haitech " + mark,
                    "中国",
                    "",
                    "",
                    "",
                    "2024年4月"))));
    for (Language language : Language.values()) {
      var out = new ByteArrayOutputStream();
      list.export(
          new PartnerList.Asked(mark, "", ""),
          Arrangement.usual(),
          readers,
          texts.in(language),
          out);
      assertThat(outcomes(send(out.toByteArray())))
          .as(language.tag())
          .containsExactly(SAME, SAME, SAME);
    }
  }

  @Test
  void datesAreKeptAsFarAsTheyAreKnown() {
    apply(send(row("青岛大学", "КНР", "", "", "", "апрель 2024 г.")));
    assertThat(partners.dossiers(named("青岛大学").getFirst().id(), readers).getFirst().since())
        .isEqualTo(PartialDate.parse("2024-04").orElseThrow());
  }

  @Test
  void severalPeopleStandInOneCell() {
    apply(
        send(
            row(
                "青岛大学",
                "КНР",
                "",
                "Лю Минь (Liu Min), президент\nZhang Xuan，Deputy Head",
                "one@a.example\ntwo@a.example")));
    List<Contact> people = contacts.of(named("青岛大学").getFirst().id(), readers);
    assertThat(people)
        .extracting(c -> c.names().in(Language.EN))
        .containsExactly("Liu Min", "Zhang Xuan");
    assertThat(people).extracting(Contact::email).containsExactly("one@a.example", "two@a.example");
    assertThat(people.getFirst().post()).isEqualTo(Text.of("ru", "президент"));
  }

  @Test
  void noMoreIsReadOfAnEndlessUploadThanAFileMayHave() {
    var endless =
        new InputStream() {
          private long read;

          @Override
          public int read() {
            read++;
            return 'x';
          }

          @Override
          public int read(byte[] into, int from, int length) {
            read += length;
            return length;
          }
        };
    assertThatThrownBy(() -> receive(endless, "endless.csv"))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.too_large");
    assertThat(endless.read).isLessThan(22L * 1024 * 1024);
  }

  @Test
  void aWorkbookWithoutKnownHeadingsSaysSo() {
    assertThatThrownBy(() -> send(SampleWorkbook.of(cells("a", "b"), cells("1", "2"))))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.no_headings");
    assertThatThrownBy(() -> send(rows()))
        .isInstanceOf(Refused.class)
        .hasMessage("imports.objection.no_rows");
  }

  private static String[] cells(String... cells) {
    return cells;
  }

  private static byte[] rows(String[]... rows) {
    String[][] all = new String[rows.length + 1][];
    all[0] = HEADINGS;
    System.arraycopy(rows, 0, all, 1, rows.length);
    return SampleWorkbook.of(all);
  }

  private static byte[] row(String... cells) {
    String[] numbered = new String[cells.length + 1];
    numbered[0] = "1";
    System.arraycopy(cells, 0, numbered, 1, cells.length);
    return rows(numbered);
  }

  private Import send(byte[] workbook) {
    return receive(new ByteArrayInputStream(workbook), "partners.xlsx");
  }

  private Import receive(InputStream in, String name) {
    return imports.receive(new ImportId(Uuid7.next(clock)), in, name, eku, null);
  }

  private void apply(Import shown) {
    apply(shown, Map.of());
  }

  private void apply(Import shown, Map<Integer, String> choices) {
    assertThat(imports.apply(shown.id(), shown.fingerprint(), choices, readers, null))
        .isEqualTo(Imports.Applied.DONE);
  }

  private List<Outcome> outcomes(Import of) {
    return imports.rows(of).stream().map(ImportedRow::plan).map(p -> p.outcome()).toList();
  }

  private List<Partner> named(String name) {
    return partners.search(name, readers, Language.EN, 100).stream()
        .filter(p -> p.folded().contains(Fold.of(name)))
        .toList();
  }
}
