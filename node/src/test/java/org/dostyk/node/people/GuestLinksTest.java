package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.dostyk.node.NodeTest;
import org.dostyk.node.TestClock;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@NodeTest
class GuestLinksTest {
  @Autowired OwnInstitutions institutions;
  @Autowired People people;
  @Autowired GuestLinks links;
  @Autowired Audit audit;
  @Autowired TestClock clock;
  @Autowired TransactionTemplate transactions;
  private final UUID object = UUID.randomUUID();
  private SampleHouse house;
  private Actor officer;

  @BeforeEach
  void anOfficerWorksHere() {
    house = SampleHouse.open(institutions, people);
    officer = house.actor("Seitova", "Dana", Role.OFFICER);
  }

  private GuestLink made(Duration holds) {
    return links.find(token(holds, "王师傅, Haier")).orElseThrow();
  }

  private String token(Duration holds, String label) {
    Instant end = clock.instant().plus(holds);
    return links
        .make("try.remark", object, house.id(), label, Language.ZH, end, officer)
        .replaceAll("^/guest/|\\?.*", "");
  }

  private void use(GuestLink link) {
    transactions.executeWithoutResult(t -> links.used(link));
  }

  @Test
  void aLinkLeadsToItsOneObjectInTheGuestsLanguage() {
    assertThat(
            links.make(
                "try.remark",
                object,
                house.id(),
                "王师傅",
                Language.ZH,
                clock.instant().plusSeconds(60),
                officer))
        .matches("/guest/[A-Za-z0-9_-]{43}\\?lang=zh");
    assertThat(made(Duration.ofDays(7)).object()).isEqualTo(object);
  }

  @Test
  void everyUseIsCountedAndRecorded() {
    GuestLink link = made(Duration.ofDays(7));
    links.opened(link);
    use(link);
    use(link);
    GuestLink now = links.on(object, Set.of(house.id())).getFirst();
    assertThat(now.openings()).isEqualTo(1);
    assertThat(now.uses()).isEqualTo(2);
    assertThat(audit.of(object, Set.of(house.id())))
        .extracting(AuditEntry::action)
        .containsExactly(
            "people.guest_link_used", "people.guest_link_used", "people.guest_link_made");
  }

  @Test
  void afterItsEndItIsNoLongerUsed() {
    GuestLink link = made(Duration.ofDays(7));
    clock.advance(Duration.ofDays(7));
    assertThat(links.state(link)).isEqualTo(GuestLink.State.EXPIRED);
    assertThatThrownBy(() -> use(link)).isInstanceOf(Refused.class);
  }

  @Test
  void oneRevokedWhileTheGuestWasTypingIsNoLongerUsed() {
    GuestLink link = made(Duration.ofDays(7));
    links.revoke(link.id(), officer);
    assertThatThrownBy(() -> use(link)).isInstanceOf(Refused.class);
    assertThat(links.on(object, Set.of(house.id())).getFirst().at(clock.instant()))
        .isEqualTo(GuestLink.State.REVOKED);
  }

  @Test
  void anotherInstitutionNeitherSeesNorRevokesIt() {
    GuestLink link = made(Duration.ofDays(7));
    Actor stranger =
        SampleHouse.open(institutions, people).actor("Li", "Na", Role.OFFICER, Role.ADMINISTRATOR);
    assertThat(links.on(object, stranger.institutions())).isEmpty();
    assertThatThrownBy(() -> links.revoke(link.id(), stranger)).isInstanceOf(NotFound.class);
  }

  @Test
  void aLinkWithoutEndOrWithoutNameIsNotMade() {
    assertThatThrownBy(() -> token(Duration.ofDays(400), "Wang"))
        .hasMessage("people.objection.guest_end");
    assertThatThrownBy(() -> token(Duration.ZERO, "Wang")).hasMessage("people.objection.guest_end");
    assertThatThrownBy(() -> token(Duration.ofDays(1), "  "))
        .hasMessage("people.objection.guest_unnamed");
    assertThatThrownBy(() -> token(Duration.ofDays(1), "Wang\u202E"))
        .hasMessage("people.objection.character");
  }
}
