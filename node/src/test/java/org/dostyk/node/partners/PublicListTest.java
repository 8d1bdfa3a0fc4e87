package org.dostyk.node.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dostyk.node.imports.Outcome.CREATE;
import static org.dostyk.node.imports.Outcome.DOUBT;
import static org.dostyk.node.imports.Outcome.REFUSE;
import static org.dostyk.node.imports.Outcome.SAME;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.ImportedRow;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.Outcome;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Fold;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A public list of universities, as it is published: objects with domains and codes. */
@NodeTest
class PublicListTest {
  @Autowired Imports imports;
  @Autowired Partners partners;
  @Autowired Houses houses;
  @Autowired Audit audit;
  @Autowired Merges merges;
  @Autowired Clock clock;
  @Autowired PartnerIndex index;
  @Autowired JdbcClient jdbc;
  private House house;

  @BeforeEach
  void aHouse() {
    house = houses.open("Bactrian House");
  }

  @Test
  void itsKeysAreUnderstood() {
    Import shown =
        send(
            """
            [{"name": "Grey Mare University", "domains": ["student.grey.example", "grey.example"],
              "web_pages": ["https://www.grey.example/en"], "country": "Hong Kong",
              "alpha_two_code": "HK", "state-province": null}]
            """);
    assertThat(shown.passedOver().columns()).isEmpty();
    apply(shown, Map.of());
    Partner mare = named("Grey Mare University").getFirst();
    assertThat(mare.country()).isEqualTo(new Country("HK"));
    assertThat(mare.details().ids()).containsExactly(new TypedId(IdScheme.SCHAC, "grey.example"));
    assertThat(audit.of(mare.id().value(), Set.of(house.id())))
        .extracting(AuditEntry::action)
        .containsExactly("partners.added");
  }

  @Test
  void newEntriesStandInListsAndSearchAsIfTheyWereReadAnew() {
    Import shown =
        send(
            """
            [{"name": "Grey Filly University; Университет серой кобылки", "country": "Kazakhstan",
              "aliases": "GFU; Grey Filly Institute", "town": "Алматы / Almaty"},
             {"name": "灰马大学", "country": "China", "region": "上海"}]
            """);
    apply(shown, Map.of());
    List<String> entered = indexed();
    assertThat(entered).hasSizeGreaterThan(10);
    index.write(named("Grey Filly University").stream().map(Partner::id).toList());
    index.write(named("灰马大学").stream().map(Partner::id).toList());
    assertThat(indexed()).containsExactlyElementsOf(entered);
  }

  /** The rows of lists and search of the house. */
  private List<String> indexed() {
    return jdbc.sql(
            """
            select row_to_json(l)::text from partners.listing l where kept_by = :house
            union all
            select row_to_json(f)::text from partners.finding f where kept_by = :house
            order by 1
            """)
        .param("house", house.id().value())
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void sentAgainItChangesNothing() {
    String list = list("Grey Foal University", "MN", "foal.example");
    apply(send(list), Map.of());
    assertThat(outcomes(send(list))).containsExactly(SAME);
  }

  @Test
  void aDomainThatTwoNamesClaimMakesTheProgramAsk() {
    apply(send(list("Grey Colt University", "MN", "colt.example")), Map.of());
    Import shown = send(list("Grey Steppe Institute", "MN", "colt.example"));
    assertThat(outcomes(shown)).containsExactly(DOUBT);
    apply(shown, Map.of());
    assertThat(named("Grey Steppe Institute").getFirst().details().ids())
        .as("the domain stays with whoever has it")
        .isEmpty();
  }

  @Test
  void namesakesWithOtherDomainsAreNotTakenForOne() {
    Import shown =
        send(
            """
            [{"name": "Grey Valley College", "alpha_two_code": "US", "domains": ["gv.example"]},
             {"name": "Grey Valley College", "alpha_two_code": "US", "domains": ["valley.example"],
              "state-province": "Ohio"},
             {"name": "Grey Valley College", "alpha_two_code": "US", "domains": ["x.gv.example"]}]
            """);
    assertThat(outcomes(shown).subList(0, 2)).containsExactly(CREATE, DOUBT);
    assertThat(imports.rows(shown).get(1).plan().label()).isEqualTo("Grey Valley College, Ohio");
  }

  @Test
  void aLikeNameIsAskedAboutAndEnteredMeanwhile() {
    apply(send(list("Burkan University of Economics", "KZ", "burkan.example")), Map.of());
    Import shown =
        send(
            """
            [{"name": "Экономический университет «Буркан»", "alpha_two_code": "KZ"},
             {"name": "Burkan Economics University", "alpha_two_code": "KZ"},
             {"name": "Burkan Medical University", "alpha_two_code": "KZ"}]
            """);
    assertThat(outcomes(shown)).containsExactly(DOUBT, DOUBT, CREATE);
    apply(shown, Map.of());
    assertThat(merges.open(Set.of(house.id()), 0, 9))
        .extracting(Doubt::other)
        .contains(named("Burkan University of Economics").getFirst().id());
    assertThat(named("Burkan Economics University")).hasSize(1);
    imports.undo(shown.id(), Set.of(house.id()), house.officer());
    assertThat(merges.openCount(Set.of(house.id()))).as("questions that are left").isZero();
  }

  @Test
  void aLikeNameIsFoundInALargeRegisterToo() {
    String[] beginnings = "bal ker don vus mig tar pol zen luk far gor hin jad".split(" ");
    String[] ends = "amar ipol undek otis eras olmin akub irond evis ushta".split(" ");
    var many = new StringBuilder("[");
    for (int i = 0; i < 520; i++) {
      many.append(
          "{\"name\":\"%s%s%s Academy\",\"alpha_two_code\":\"MN\"},"
              .formatted(
                  beginnings[i % 13], ends[i / 13 % 10], beginnings[(i / 130 * 3 + i) % 13]));
    }
    apply(send(many + "{\"name\":\"Turgutai University\",\"alpha_two_code\":\"MN\"}]"), Map.of());
    assertThat(
            outcomes(
                send(
                    """
                    [{"name":"Университет «Тургутай»","alpha_two_code":"MN"},
                     {"name":"Университет «Тургутай»","alpha_two_code":"TR"}]
                    """)))
        .as("there, and in another country")
        .containsExactly(DOUBT, DOUBT);
    assertThat(outcomes(send("[{\"name\":\"Turgutai Universitesi\",\"alpha_two_code\":\"TR\"}]")))
        .containsExactly(CREATE);
  }

  @Test
  void aLikeNameThatIsSaidToBeTheSameBecomesAnAlias() {
    apply(send(list("Tarqan University of Economics", "KZ", "tarqan.example")), Map.of());
    Import shown =
        send("[{\"name\": \"Tarqan Economics University\", \"alpha_two_code\": \"KZ\"}]");
    Partner there = named("Tarqan University of Economics").getFirst();
    assertThat(outcomes(shown)).containsExactly(DOUBT);
    apply(shown, Map.of(0, "same:" + there.id()));
    assertThat(named("Tarqan Economics University"))
        .extracting(Partner::id)
        .containsExactly(there.id());
    assertThat(merges.openCount(Set.of(house.id()))).isZero();
  }

  @Test
  void shortLettersBesideAFullNameDoNotMakeTwoFullNamesAlike() {
    Import shown =
        send(
            """
            [{"name": "Columbia College (SC)", "alpha_two_code": "US"},
             {"name": "Seattle Colleges", "alpha_two_code": "US"}]
            """);
    assertThat(outcomes(shown)).containsExactly(CREATE, CREATE);
  }

  @Test
  void aLikeNameThatIsSaidToBeAnotherIsNotAskedAboutAgain() {
    apply(send(list("Silver University of Economics", "KZ", "silver.example")), Map.of());
    apply(
        send("[{\"name\": \"Silver Economics University\", \"alpha_two_code\": \"KZ\"}]"),
        Map.of(0, "another"));
    assertThat(named("Silver Economics University")).hasSize(1);
    assertThat(merges.openCount(Set.of(house.id()))).isZero();
  }

  @Test
  void aCountryThatItsCodeContradictsIsRefused() {
    assertThat(
            outcomes(
                send("[{\"name\":\"Grey A\",\"country\":\"China\",\"alpha_two_code\":\"TW\"}]")))
        .containsExactly(REFUSE);
  }

  @Test
  void anIdThatBelongsToTwoInstitutionsIsAskedAndNeverGivenTwice() {
    apply(
        send(
            """
            [{"name": "Grey Ox College", "alpha_two_code": "KZ", "bin": "010203040506"},
             {"name": "Grey Yak College", "alpha_two_code": "KZ", "bin": 990203040506}]
            """),
        Map.of());
    Import shown =
        send(
            "[{\"name\":\"Grey Yak College\",\"alpha_two_code\":\"KZ\",\"bin\":\"010203040506\"}]");
    assertThat(outcomes(shown)).containsExactly(DOUBT);
    assertThatThrownBy(() -> apply(shown, Map.of(0, "new")))
        .isInstanceOf(Refused.class)
        .hasMessage("partners.objection.id_taken");
    assertThat(named("Grey Yak College")).hasSize(1);
    apply(shown, Map.of(0, "skip"));
  }

  @Test
  void everyLanguageOfANameIsKept() {
    apply(
        send(
            """
            {"name": {"kk": "Сұр түйе университеті", "zh": "灰骆驼大学"}, "alpha_two_code": "KZ"}
            {"name": ["Сұр бура университеті", "灰公驼大学"], "alpha_two_code": "KZ"}
            """),
        Map.of());
    assertThat(named("灰骆驼大学").getFirst().name().exactly("kk")).contains("Сұр түйе университеті");
    assertThat(named("灰公驼大学").getFirst().name().exactly("kk")).contains("Сұр бура университеті");
  }

  private static String list(String name, String country, String domain) {
    return "[{\"name\":\"%s\",\"alpha_two_code\":\"%s\",\"domains\":[\"%s\"]}]"
        .formatted(name, country, domain);
  }

  private Import send(String list) {
    return imports.receive(
        new ImportId(Uuid7.next(clock)),
        new ByteArrayInputStream(list.getBytes(UTF_8)),
        "world.json",
        house.id(),
        house.officer());
  }

  private void apply(Import shown, Map<Integer, String> choices) {
    assertThat(
            imports.apply(
                shown.id(), shown.fingerprint(), choices, Set.of(house.id()), house.officer()))
        .isEqualTo(Imports.Applied.DONE);
  }

  private List<Outcome> outcomes(Import of) {
    return imports.rows(of).stream().map(ImportedRow::plan).map(p -> p.outcome()).toList();
  }

  private List<Partner> named(String name) {
    return partners.search(name, Set.of(house.id()), Language.EN, 100).stream()
        .filter(p -> p.folded().contains(Fold.of(name)))
        .toList();
  }
}
