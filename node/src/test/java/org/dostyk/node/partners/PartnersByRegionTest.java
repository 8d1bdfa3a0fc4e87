package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of a region's office, whose delegation brings colleges from other regions too. */
@NodeTest
class PartnersByRegionTest {
  /** Institutions of this node, which other tests leave behind, may lie in others. */
  private static final Set<String> REGIONS = Set.of("KZ-11", "KZ-35", "KZ-62");

  private static final Country KAZAKHSTAN = new Country("KZ");
  private static final String FORM = "form[action$=/edit]";
  @Autowired private Partners partners;
  @Autowired private PartnerList list;
  @Autowired private Houses houses;
  @Autowired private Browsers browsers;
  @Autowired private Clock clock;
  private House office;
  private Browser officer;
  private PartnerId kokshetau;

  @BeforeEach
  void aDelegationOfColleges() {
    office = houses.open("Education Department of Karaganda Region");
    officer = browsers.as(office.officer());
    kokshetau = college("Higher Technical College of Kokshetau City", "Кокшетау");
    college("Zhezkazgan Industrial and Humanitarian College", "Жезказган");
    college("Temirtau Technical College", "Темиртау");
    college("Shakhty Technological College", "Шахтинск");
  }

  @Test
  void aCollegeCountsInItsOwnRegionWhicheverDelegationBringsIt() {
    assertThat(list.regions(Set.of(office.id()), Language.EN))
        .filteredOn(line -> line.region().filter(r -> REGIONS.contains(r.key())).isPresent())
        .extracting(
            line -> line.region().orElseThrow().name().in(Language.EN), line -> line.entries())
        .containsExactly(
            tuple("Akmola Region", 1L), tuple("Karaganda Region", 2L), tuple("Ulytau Region", 1L));
  }

  @Test
  void theNumberOfARegionOpensTheListBehindIt() {
    Reply page = officer.in(Language.RU).get("/partners/regions");
    String behind =
        page.page().select("tr:has(td:containsOwn(Карагандинская область)) td.n a").attr("href");
    assertThat(officer.get(behind).page().select("#found tbody tr")).hasSize(2);
    assertThat(officer.get(behind + "&q=temirtau").page().select("#found tbody tr")).hasSize(1);
    assertThat(officer.get(behind + "&q=kokshetau").page().select("#found tbody tr")).isEmpty();
    assertThat(officer.get("/partners?country=CN&region=KZ-35").page().select("#found tbody tr"))
        .as("a region of another country is none")
        .hasSameSizeAs(officer.get("/partners?country=CN").page().select("#found tbody tr"));
  }

  @Test
  void aRegionTypedInAnyLanguageIsShownInTheReaders() {
    Reply form = officer.in(Language.EN).get("/partners/" + kokshetau + "/edit");
    assertThat(form.page().select("[name=region]").val()).isEqualTo("Akmola Region");
    Reply saved = officer.submit(form, FORM, "region", "Ұлытау облысы");
    assertThat(saved.status()).isEqualTo(303);
    assertThat(officer.in(Language.ZH).get("/partners/" + kokshetau).text()).contains("乌勒套州");
    assertThat(officer.get("/partners?country=KZ&region=KZ-62").page().select("#found tbody tr"))
        .hasSize(2);
  }

  private PartnerId college(String name, String town) {
    var id = new PartnerId(Uuid7.next(clock));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.COLLEGE,
            Text.of("en", name),
            List.of(),
            KAZAKHSTAN,
            Text.of("ru", town),
            KAZAKHSTAN.usualZone(),
            Identity.CONFIRMED),
        Dossier.empty(office.id()),
        office.officer());
    return id;
  }
}
