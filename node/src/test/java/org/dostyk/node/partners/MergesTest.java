package org.dostyk.node.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.partners.Doubt.Answer;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class MergesTest {
  @Autowired Houses houses;
  @Autowired Partners partners;
  @Autowired Merges merges;
  private InstitutionId house;
  private Actor officer;

  @BeforeEach
  void anOfficer() {
    House opened = houses.open("Merging");
    house = opened.id();
    officer = opened.officer();
  }

  private PartnerId enter(String tag, String name, String country) {
    var id = new PartnerId(Uuid7.next(Clock.systemUTC()));
    partners.add(
        id,
        new PartnerDetails(
            PartnerKind.UNIVERSITY,
            Text.of(tag, name),
            List.of(),
            new Country(country),
            null,
            ZoneId.of("UTC"),
            Identity.CONFIRMED),
        Dossier.empty(house),
        officer);
    return id;
  }

  private List<PartnerId> found(String question) {
    return partners.search(question, Set.of(house), Language.EN, 50).stream()
        .filter(p -> p.keptBy().equals(house) && !p.own())
        .map(Partner::id)
        .toList();
  }

  @Test
  void aNameInAnotherScriptIsAskedAboutAndMergedWhenSomebodySaysSo() {
    PartnerId known = enter("zh", "哈尔滨师范大学", "CN");
    PartnerId met = enter("ru", "Харбинский педагогический университет", "CN");
    assertThat(merges.askAbout(met, house)).isEqualTo(1);
    Doubt doubt = merges.open(Set.of(house), 0, 10).getFirst();
    assertThat(doubt.other()).isEqualTo(known);
    merges.answer(doubt.id(), Answer.SAME, known, Set.of(house), officer);
    assertThat(found("Харбинский")).as("its name leads to the other").containsExactly(known);
    assertThat(partners.get(met, Set.of(house)).mergedInto()).contains(known);
    assertThat(merges.open(Set.of(house), 0, 10)).isEmpty();
  }

  @Test
  void toldApartTheyAreNotAskedAboutAgain() {
    PartnerId known = enter("zh", "哈尔滨师范大学", "CN");
    PartnerId met = enter("ru", "Харбинский педагогический университет", "CN");
    merges.askAbout(met, house);
    Doubt doubt = merges.open(Set.of(house), 0, 10).getFirst();
    merges.answer(doubt.id(), Answer.ANOTHER, met, Set.of(house), officer);
    assertThat(merges.askAbout(met, house)).isZero();
    assertThat(merges.askAbout(known, house)).as("in the other order").isZero();
    assertThat(found("педагогический")).containsExactly(met);
  }

  @Test
  void aChainOfMergesIsTakenBackFromTheMiddle() {
    PartnerId a = enter("en", "Alpha Steppe University", "KZ");
    PartnerId b = enter("en", "Beta Steppe University", "KZ");
    PartnerId c = enter("en", "Gamma Steppe University", "KZ");
    merges.merge(a, b, house, officer);
    merges.merge(b, c, house, officer);
    assertThat(found("Alpha")).containsExactly(c);
    merges.undo(b, house, officer);
    assertThat(found("Alpha")).as("what was merged into it comes with it").containsExactly(b);
    assertThat(found("Gamma")).containsExactly(c);
    merges.undo(a, house, officer);
    assertThat(found("Alpha")).containsExactly(a);
    assertThat(merges.history(b, Set.of(house))).hasSize(2).allMatch(Merge::undone);
  }

  @Test
  void mergedIntoOneThatWasMergedItJoinsWhatThatBecame() {
    PartnerId a = enter("en", "Alpha Steppe University", "KZ");
    PartnerId b = enter("en", "Beta Steppe University", "KZ");
    PartnerId c = enter("en", "Gamma Steppe University", "KZ");
    merges.merge(b, c, house, officer);
    merges.merge(a, b, house, officer);
    assertThat(partners.get(a, Set.of(house)).mergedInto()).contains(c);
  }

  @Test
  void aMergeThatWouldJoinTwoCountriesIsRefusedAndTheQuestionStays() {
    PartnerId here = enter("en", "Nanyang Steppe University", "CN");
    PartnerId there = enter("en", "Nanyang Steppe University", "SG");
    assertThatThrownBy(() -> merges.merge(there, here, house, officer))
        .isInstanceOfSatisfying(
            Refused.class,
            r ->
                assertThat(r.objections())
                    .extracting(o -> o.key())
                    .containsExactly("partners.objection.merge_countries"));
    assertThat(found("Nanyang")).containsExactlyInAnyOrder(here, there);
  }

  @Test
  void noEntryIsMergedIntoItselfByWayOfAnother() {
    PartnerId a = enter("en", "Alpha Steppe University", "KZ");
    PartnerId b = enter("en", "Beta Steppe University", "KZ");
    merges.merge(a, b, house, officer);
    assertThatThrownBy(() -> merges.merge(b, a, house, officer)).isInstanceOf(Refused.class);
    assertThat(found("Steppe")).containsExactly(b);
  }
}
