package org.dostyk.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.UUID;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.people.GuestLink;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class GuestsTest {
  @Autowired private Agreements agreements;
  @Autowired private Guests guests;
  @Autowired private Negotiations negotiations;
  @Autowired private Clock clock;
  private House university;
  private House college;
  private AgreementId id;

  @BeforeEach
  void aDraftBetweenTwoHouses() {
    Negotiation begun = negotiations.drafted();
    university = begun.university();
    college = begun.college();
    id = begun.id();
  }

  @Test
  void aGuestReadsTheWorkingTextUntilAVersionIsProposed() {
    GuestLink link = invited();
    assertThat(guests.reading(link).version()).isZero();
    agreements.propose(id, university.officer());
    assertThat(guests.reading(link).version()).isEqualTo(1);
  }

  @Test
  void aRemarkSentTwiceStandsOnceAndIsSeenByTheHouseThatAsked() {
    agreements.propose(id, university.officer());
    GuestLink link = invited();
    UUID remark = Uuid7.next(clock);
    guests.remark(link, remark, " Clause 5: which month? ");
    guests.remark(link, remark, " Clause 5: which month? ");
    assertThat(guests.remarks(id, university.officer()))
        .extracting(Remark::words)
        .containsExactly("Clause 5: which month?");
    assertThat(guests.remarks(id, college.officer())).isEmpty();
  }

  @Test
  void anEmptyOrEndlessRemarkIsRefused() {
    GuestLink link = invited();
    assertThatThrownBy(() -> guests.remark(link, Uuid7.next(clock), "  "))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> guests.remark(link, Uuid7.next(clock), "x".repeat(4_001)))
        .isInstanceOf(Refused.class);
    assertThat(guests.remarks(id, university.officer())).isEmpty();
  }

  @Test
  void aWithdrawnLinkTakesNoRemark() {
    GuestLink link = invited();
    guests.withdraw(id, link.id(), university.officer());
    assertThatThrownBy(() -> guests.remark(link, Uuid7.next(clock), "Too late"))
        .isInstanceOf(Refused.class);
    assertThat(guests.remarks(id, university.officer())).isEmpty();
  }

  @Test
  void theOtherSideNeitherSeesNorWithdrawsTheLinksOfThisOne() {
    agreements.propose(id, university.officer());
    GuestLink link = invited();
    assertThat(guests.invited(id, college.officer())).isEmpty();
    assertThatThrownBy(() -> guests.withdraw(id, link.id(), college.officer()))
        .isInstanceOf(NotFound.class);
  }

  private GuestLink invited() {
    guests.invite(id, "Professor Petrova", Language.RU, university.officer());
    return guests.invited(id, university.officer()).getFirst();
  }
}
