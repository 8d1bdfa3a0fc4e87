package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.visits.DelegateLine.Verdict;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class DelegationsTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private Delegations delegations;
  @Autowired private DelegateList list;
  private House auezov;
  private House xinjiang;
  private Visit visit;

  @BeforeEach
  void aVisitIsSent() {
    auezov = ground.house("Auezov University");
    xinjiang = ground.house("Tarim University");
    visit = ground.sent(auezov, xinjiang);
  }

  @Test
  void aListPastedFromAWorkbookIsReadByItsHeadings() {
    List<DelegateLine> lines =
        plan(
            """
            №\tФИО\tДолжность\tРоль\tЯзык
            1\tИманғалиев Ерлан / Imangaliyev Yerlan\tПроректор\tГлава делегации\tказахский
            2\t王琳 Wang Lin\tПереводчик\tПереводчик\tкитайский
            """);
    assertThat(lines).extracting(DelegateLine::verdict).containsOnly(Verdict.NEW);
    Delegate head = delegate(lines.getFirst());
    assertThat(head.role()).isEqualTo(DelegateRole.HEAD);
    assertThat(head.language()).isEqualTo(Language.KK);
    assertThat(head.names().in(Language.RU)).isEqualTo("Иманғалиев Ерлан");
    assertThat(head.names().in(Language.EN)).isEqualTo("Imangaliyev Yerlan");
    Delegate interpreter = delegate(lines.get(1));
    assertThat(interpreter.names().in(Language.ZH)).isEqualTo("王琳");
    assertThat(interpreter.language()).isEqualTo(Language.ZH);
    assertThat(interpreter.role()).isEqualTo(DelegateRole.INTERPRETER);
  }

  @Test
  void aListWithoutHeadingsHasTheUsualColumns() {
    List<DelegateLine> lines =
        plan("Омарова Айгерім;Dean;Auezov University;ru\nOspanov Daulet;Engineer;;\n");
    assertThat(lines).extracting(DelegateLine::verdict).containsExactly(Verdict.NEW, Verdict.NEW);
    assertThat(delegate(lines.getFirst()).language()).isEqualTo(Language.RU);
    assertThat(delegate(lines.get(1)).language()).isEqualTo(Language.KK);
    assertThat(delegate(lines.get(1)).from()).isEqualTo(PartnerId.of(auezov.id()));
  }

  @Test
  void eachLineSaysWhatBecomesOfIt() {
    add("Омарова Айгерім");
    List<DelegateLine> lines =
        plan(
            """
            Name;Institution;Language;Role
            Айгерім ОМАРОВА;;;
            Серікова Дана;Harvard;;
            ;;;observer
            Ocпанов Даулет;;martian;
            Askarov Bolat;;;
            Bolat Askarov;;;
            """);
    assertThat(lines)
        .extracting(DelegateLine::verdict)
        .containsExactly(
            Verdict.KNOWN,
            Verdict.DOUBTFUL,
            Verdict.REFUSED,
            Verdict.DOUBTFUL,
            Verdict.NEW,
            Verdict.KNOWN);
    assertThat(keys(lines.get(1))).containsExactly("visits.doubt.institution");
    assertThat(keys(lines.get(3))).containsExactly("visits.doubt.mixed", "visits.doubt.language");
  }

  @Test
  void whatThePreviewSendsBackIsReadTheSameWay() {
    var rows = list.pasted("Name\tOffice\n王琳 Wang Lin\tDean, \"Top\" College\nСерікова Дана\t\n");
    var again = list.pasted(list.asText(rows));
    assertThat(list.plan(visit, again, auezov.officer()))
        .extracting(l -> l.delegate() == null ? null : l.delegate().names())
        .isEqualTo(
            list.plan(visit, rows, auezov.officer()).stream()
                .map(l -> l.delegate() == null ? null : l.delegate().names())
                .toList());
  }

  @Test
  void aListWithoutHeadingsIsTakenInDownToItsLastLine() {
    var rows = list.pasted("Wang Lin\tDean\nLi Na\tProfessor\nSerikova Dana\tOfficer");
    var ticked =
        list.plan(visit, rows, auezov.officer()).stream().map(DelegateLine::number).toList();
    assertThat(list.plan(visit, list.pasted(list.asText(rows)), auezov.officer()))
        .extracting(DelegateLine::number)
        .isEqualTo(ticked)
        .containsExactly(1, 2, 3);
  }

  @Test
  void anUploadedWorkbookIsReadBelowItsLetterhead() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var sheet = new Spreadsheet("Delegation", List.of("代表团名单", "", ""))) {
      sheet.row(List.of("姓名", "职务", "身份"));
      for (int i = 1; i <= 34; i++) {
        sheet.row(List.of("李" + (char) ('一' + i), "教师", i == 1 ? "团长" : "团员"));
      }
      sheet.writeTo(out);
    }
    Path file = Files.createTempFile("delegation", ".xlsx");
    Files.write(file, out.toByteArray());
    List<DelegateLine> lines = list.plan(visit, list.uploaded(file, "名单.xlsx"), auezov.officer());
    Files.delete(file);
    assertThat(lines).hasSize(34).extracting(DelegateLine::verdict).containsOnly(Verdict.NEW);
    delegations.add(
        visit.id(), lines.stream().map(DelegationsTest::delegate).toList(), xinjiang.officer());
    assertThat(delegations.of(visit)).hasSize(34);
  }

  @Test
  void theHeadStandsFirstAndRankIsWhatTheOfficerSets() {
    add("Omarova Aigerim");
    add("Serikova Dana");
    add("Askarov Bolat");
    List<Delegate> before = delegations.of(visit);
    delegations.move(visit.id(), before.get(2).id(), true, auezov.officer());
    assertThat(names()).containsExactly("Omarova Aigerim", "Askarov Bolat", "Serikova Dana");
    Delegate dana = delegations.of(visit).get(2);
    delegations.change(visit.id(), as(dana, DelegateRole.HEAD), auezov.officer());
    assertThat(names()).containsExactly("Serikova Dana", "Omarova Aigerim", "Askarov Bolat");
    Delegate aigerim = delegations.of(visit).get(1);
    delegations.move(visit.id(), aigerim.id(), true, auezov.officer());
    assertThat(names()).startsWith("Serikova Dana");
    assertThatThrownBy(
            () -> delegations.change(visit.id(), as(aigerim, DelegateRole.HEAD), auezov.officer()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void whoComesLateIsPutWhereProtocolHasThem() {
    add("Omarova Aigerim");
    add("Serikova Dana");
    add("Askarov Bolat");
    Delegate bolat = delegations.of(visit).get(2);
    delegations.place(visit.id(), bolat.id(), 1, auezov.officer());
    assertThat(names()).containsExactly("Askarov Bolat", "Omarova Aigerim", "Serikova Dana");
    delegations.place(visit.id(), bolat.id(), 99, auezov.officer());
    assertThat(names()).containsExactly("Omarova Aigerim", "Serikova Dana", "Askarov Bolat");
    Delegate dana = delegations.of(visit).get(1);
    delegations.change(visit.id(), as(dana, DelegateRole.HEAD), auezov.officer());
    delegations.place(visit.id(), bolat.id(), 1, auezov.officer());
    assertThat(names()).containsExactly("Serikova Dana", "Askarov Bolat", "Omarova Aigerim");
    delegations.place(visit.id(), dana.id(), 3, auezov.officer());
    assertThat(names()).startsWith("Serikova Dana");
  }

  @Test
  void aRoleThatIsNotKnownIsSaidAndHowOfficesWriteOneIsKnown() {
    List<DelegateLine> lines =
        plan(
            """
            Name;Role
            Omarova Aigerim;Руководитель
            Serikova Dana;领队
            Askarov Bolat;副团长
            Wang Lin;口译
            """);
    assertThat(lines)
        .extracting(l -> delegate(l).role())
        .containsExactly(
            DelegateRole.HEAD, DelegateRole.MEMBER, DelegateRole.MEMBER, DelegateRole.INTERPRETER);
    assertThat(keys(lines.get(1))).containsExactly("visits.doubt.second_head");
    assertThat(keys(lines.get(2))).containsExactly("visits.doubt.role");
    assertThat(lines.get(3).verdict()).isEqualTo(Verdict.NEW);
  }

  @Test
  void somebodyInTwoDelegationsOnTheSameDaysIsSaid() {
    add("Omarova Aigerim");
    Visit other =
        ground.planned(
            auezov,
            ground.elsewhere(auezov),
            VisitGround.plan(VisitGround.FIRST.plusDays(4), VisitGround.FIRST.plusDays(6)));
    List<DelegateLine> lines =
        list.plan(other, list.pasted("Aigerim Omarova\tDean"), auezov.officer());
    assertThat(lines.getFirst().verdict()).isEqualTo(Verdict.DOUBTFUL);
    assertThat(keys(lines.getFirst())).containsExactly("visits.doubt.elsewhere");
    delegations.add(other.id(), List.of(delegate(lines.getFirst())), auezov.officer());
    List<Delegate> here = delegations.of(visit);
    assertThat(delegations.elsewhere(visit, here, auezov.officer()).values())
        .extracting(Visit::id)
        .containsExactly(other.id());
    assertThat(delegations.elsewhere(visit, here, xinjiang.officer())).isEmpty();
  }

  @Test
  void aChangeFromAnOldStateIsNotTaken() {
    add("Omarova Aigerim");
    Delegate read = delegations.of(visit).getFirst();
    assertThat(delegations.change(visit.id(), as(read, DelegateRole.OBSERVER), auezov.officer()))
        .isTrue();
    assertThat(delegations.change(visit.id(), read, xinjiang.officer())).isFalse();
  }

  private void add(String name) {
    delegations.add(
        visit.id(),
        list.plan(visit, list.pasted(name), auezov.officer()).stream()
            .map(DelegationsTest::delegate)
            .toList(),
        auezov.officer());
  }

  private static Delegate as(Delegate d, DelegateRole role) {
    return new Delegate(d.id(), d.names(), d.office(), d.from(), d.language(), role, d.revision());
  }

  private List<String> names() {
    return delegations.of(visit).stream().map(d -> d.names().in(Language.EN)).toList();
  }

  private List<DelegateLine> plan(String text) {
    return list.plan(visit, list.pasted(text), auezov.officer());
  }

  private static Delegate delegate(DelegateLine line) {
    return Optional.ofNullable(line.delegate()).orElseThrow();
  }

  private static List<String> keys(DelegateLine line) {
    return line.why().stream().map(Objection::key).toList();
  }

  @Test
  void aCellInTwoScriptsIsTwoNames() {
    assertThat(DelegateNames.read("张伟（Zhang Wei）"))
        .isEqualTo(Map.of(Script.HANI, "张伟", Script.LATN, "Zhang Wei"));
    assertThat(DelegateNames.read("Әлия-Ару Қасымова"))
        .isEqualTo(Map.of(Script.CYRL, "Әлия-Ару Қасымова"));
    assertThat(DelegateNames.read("Ocпанов Даулет"))
        .as("the first two letters are Latin")
        .isEqualTo(Map.of(Script.CYRL, "Ocпанов Даулет"));
  }
}
