package org.dostyk.node.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.Browser;
import org.dostyk.node.Browsers;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.NodeTest;
import org.dostyk.node.Reply;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class KeptListsTest {
  @Autowired KeptLists lists;
  @Autowired Houses houses;
  @Autowired Browsers browsers;
  @Autowired Audit audit;
  @Autowired Texts texts;
  private House house;

  @BeforeEach
  void open() {
    house = houses.open("Kokshetau University of Lists");
  }

  @Test
  void aListIsKeptOpenedRemovedAndBroughtBackByItsKeeper() {
    Browser officer = browsers.as(house.officer()).in(Language.KK);
    Reply list = officer.get("/gifts?view=planned&columns=what,day&sort=day&down=yes");
    Reply kept = officer.submit(list, "form[action=/lists]", "name", "Күзгі сыйлықтар");
    Reply page = officer.follow(kept);
    var tab = page.page().expectFirst("nav.tabs a:contains(Күзгі сыйлықтар)");
    assertThat(tab.attr("aria-current")).isEqualTo("true");
    assertThat(tab.attr("href"))
        .isEqualTo("/gifts?view=planned&columns=what%2Cday&sort=day&down=yes");

    Reply removed = officer.submit(officer.get(tab.attr("href")), "form[action$=/remove]");
    Reply without = officer.follow(removed);
    assertThat(without.page().select("nav.tabs a")).isEmpty();
    Reply back = officer.follow(officer.submit(without, "form[action$=/restore]"));
    assertThat(back.page().select("nav.tabs a").eachText()).containsExactly("Күзгі сыйлықтар");
  }

  @Test
  void whatIsSharedTheOfficeSeesAndNobodyElse() {
    var colleague = house.the(Role.COORDINATOR);
    var stranger = houses.open("Pavlodar College of Lists").officer();
    keep("Mine alone", "?view=over", false);
    UUID shared = keep("For us", "?view=asked", true);
    assertThat(lists.of("visits", colleague, texts.in(Language.EN)))
        .extracting(KeptList::name)
        .containsExactly("For us");
    assertThat(lists.of("visits", stranger, texts.in(Language.EN))).isEmpty();
    assertThatThrownBy(() -> lists.remove(shared, colleague)).isInstanceOf(NotFound.class);
    assertThat(audit.of(shared, house.officer().institutions()))
        .extracting(AuditEntry::action)
        .containsExactly("lists.kept");
  }

  @Test
  void theSameNameHoldsWhatItWasLastGivenAndOneFormSentTwiceKeepsOne() {
    UUID id = keep("Autumn", "?view=over", false);
    keep("autumn", "?view=asked", false);
    lists.keep(id, "visits", "Autumn", "?view=over", false, house.officer());
    List<KeptList> kept = lists.of("visits", house.officer(), texts.in(Language.EN));
    assertThat(kept).extracting(KeptList::query).hasSize(1);
  }

  @Test
  void anAddressThatLeadsElsewhereIsNotKept() {
    for (String query :
        List.of("//evil.example", "?x=\"><script>", "evil", "?a=" + "b".repeat(2_000))) {
      assertThatThrownBy(() -> keep("Evil", query, true)).as(query).isInstanceOf(Refused.class);
    }
    assertThatThrownBy(() -> keep(" ", "", false)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> keep("n".repeat(81), "", false)).isInstanceOf(Refused.class);
    assertThatThrownBy(
            () -> lists.keep(UUID.randomUUID(), "passwords", "All", "", false, house.officer()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aListDoesNotComeBackOverAnotherOfItsName() {
    UUID first = keep("Spring", "?view=over", false);
    lists.remove(first, house.officer());
    keep("Spring", "?view=asked", false);
    assertThatThrownBy(() -> lists.restore(first, house.officer())).isInstanceOf(Refused.class);
  }

  private UUID keep(String name, String query, boolean shared) {
    UUID id = UUID.randomUUID();
    lists.keep(id, "visits", name, query, shared, house.officer());
    return id;
  }
}
