package org.dostyk.node.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.people.Audit;
import org.dostyk.node.people.AuditEntry;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.visits.Visits;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NodeTest
class MinuteBookTest {
  @Autowired private VisitGround ground;
  @Autowired private MinuteBook book;
  @Autowired private Visits visits;
  @Autowired private Audit audit;
  private House auezov;
  private House xinjiang;
  private Visit visit;
  private MinutesId minutes;

  @BeforeEach
  void aMeeting() {
    auezov = ground.house("Auezov University of the minutes");
    xinjiang = ground.house("Xinjiang University of the minutes");
    visit = ground.approved(auezov, xinjiang);
    minutes = begun();
  }

  @Test
  void aSideHasOneSetOfMinutesOfAMeetingHoweverManyPhonesBeginThem() {
    assertThat(begun()).isEqualTo(minutes);
    var theirs = book.begin(newId(), visit.id(), Optional.empty(), Language.ZH, xinjiang.officer());
    assertThat(theirs).isNotEqualTo(minutes);
  }

  @Test
  void nobodyReadsMinutesOfTheOtherSideUntilTheyAreShared() {
    write(minutes, "Rooms for thirty students");
    assertThatThrownBy(() -> book.find(minutes, xinjiang.officer())).isInstanceOf(NotFound.class);
    assertThat(book.of(visit, xinjiang.officer())).isEmpty();
    book.share(minutes, auezov.officer());
    Minutes shared = book.find(minutes, xinjiang.officer());
    assertThat(book.entries(shared)).extracting(Entry::words).contains("Rooms for thirty students");
    assertThat(book.mayWrite(shared, xinjiang.officer())).isFalse();
    assertThatThrownBy(() -> book.save(minutes, fresh("Ours"), xinjiang.officer()))
        .isInstanceOf(NotFound.class);
    book.remark(minutes, UUID.randomUUID(), "Thirty-five, we said", xinjiang.officer());
    assertThat(book.remarks(shared)).extracting(Remark::house).containsExactly(xinjiang.id());
  }

  @Test
  void whatIsToldInFurtherLanguagesIsOfTheWordsThatStand() {
    Entry said = written("Rooms for thirty students");
    Text told = Text.of("zh", "三十名学生的住房", "ru", "Комнаты для тридцати студентов");
    book.tell(minutes, said.id(), said.wording(), 0, Optional.of(told), auezov.officer());
    assertThat(now().getFirst().text(Language.KK).in(Language.ZH)).isEqualTo("三十名学生的住房");
    assertThat(now().getFirst().text(Language.KK).in(Language.EN))
        .as("the words as they were noted decide")
        .isEqualTo("Rooms for thirty students");
    EntryText decided = changed(said, EntryKind.DECIDED, "Rooms for thirty students");
    book.save(minutes, decided, auezov.officer());
    assertThat(now().getFirst().also()).as("the words are the same").contains(told);
    Entry standing = now().getFirst();
    book.save(
        minutes, changed(standing, EntryKind.SAID, "Rooms for thirty-five"), auezov.officer());
    assertThat(now().getFirst().also()).as("of other words nothing has been told").isEmpty();
  }

  @Test
  void whoTellsLateInFurtherLanguagesWritesOverNobody() {
    Entry said = written("A seminar each year");
    Optional<Text> one = Optional.of(Text.of("zh", "每年举办一次研讨会"));
    Optional<Text> other = Optional.of(Text.of("zh", "每年一次研讨会"));
    book.tell(minutes, said.id(), said.wording(), 0, one, auezov.officer());
    assertThatThrownBy(
            () -> book.tell(minutes, said.id(), said.wording(), 0, other, auezov.officer()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("changed");
    assertThat(now().getFirst().also()).isEqualTo(one);
    book.share(minutes, auezov.officer());
    assertThatThrownBy(
            () -> book.tell(minutes, said.id(), said.wording(), 1, other, xinjiang.officer()))
        .as("the other side reads them, and does not write into them")
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsSentAgainArrivesOnce() {
    EntryText text = fresh("They open a laboratory");
    for (int i = 0; i < 3; i++) {
      assertThat(book.save(minutes, text, auezov.officer())).isInstanceOf(EntrySaving.Stands.class);
    }
    assertThat(now()).hasSize(1).first().extracting(Entry::revision).isEqualTo(1);
    assertThat(audit.of(minutes.value(), Set.of(auezov.id())))
        .extracting(AuditEntry::action)
        .containsOnlyOnce("minutes.entry_written");
  }

  @Test
  void twoPhonesThatSendAtOnceLoseNothing() throws Exception {
    var texts = new ArrayList<EntryText>();
    for (int i = 0; i < 12; i++) {
      texts.add(fresh("Sentence " + i));
    }
    var twice = new ArrayList<>(texts);
    twice.addAll(texts);
    Collections.shuffle(twice, new Random(7));
    List<Callable<EntrySaving>> all =
        twice.stream()
            .map(t -> (Callable<EntrySaving>) () -> book.save(minutes, t, auezov.officer()))
            .toList();
    try (var phones = Executors.newFixedThreadPool(4)) {
      for (var sent : phones.invokeAll(all)) {
        sent.get();
      }
    }
    assertThat(now())
        .extracting(Entry::words)
        .containsExactlyInAnyOrderElementsOf(texts.stream().map(EntryText::words).toList());
    assertThat(now())
        .extracting(Entry::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void anEntryChangedOnTwoPhonesShowsBothWordingsUntilSomebodySettlesIt() {
    EntryText first = fresh("Thirty students");
    book.save(minutes, first, auezov.officer());
    EntryText one = over(first, first.saving(), "Thirty-five students");
    EntryText other = over(first, first.saving(), "Forty students");
    assertThat(book.save(minutes, one, auezov.officer())).isInstanceOf(EntrySaving.Stands.class);
    assertThat(book.save(minutes, other, auezov.officer())).isInstanceOf(EntrySaving.Beside.class);
    assertThat(now().getFirst().words()).isEqualTo("Thirty-five students");
    assertThat(now().getFirst().beside())
        .extracting(Wording::words)
        .containsExactly("Forty students");
    assertThatThrownBy(() -> book.share(minutes, auezov.officer())).isInstanceOf(Refused.class);
    var settling =
        new EntryText(
            first.entry(),
            UUID.randomUUID(),
            one.saving(),
            EntryKind.SAID,
            "Thirty-five or forty students",
            List.of(other.saving()));
    book.save(minutes, settling, auezov.officer());
    assertThat(now().getFirst().isDisputed()).isFalse();
    assertThat(now().getFirst().words()).isEqualTo("Thirty-five or forty students");
  }

  @Test
  void aSecondChangeFromAPhoneThatWasOvertakenDoesNotWinByCounting() {
    EntryText first = fresh("Thirty students");
    book.save(minutes, first, auezov.officer());
    book.save(minutes, over(first, first.saving(), "Elsewhere: forty"), auezov.officer());
    EntryText offline = over(first, first.saving(), "Offline: thirty-two");
    EntryText offlineAgain = over(first, offline.saving(), "Offline: thirty-three");
    book.save(minutes, offline, auezov.officer());
    book.save(minutes, offlineAgain, auezov.officer());
    assertThat(now().getFirst().words()).isEqualTo("Elsewhere: forty");
    assertThat(now().getFirst().beside())
        .extracting(Wording::words)
        .containsExactly("Offline: thirty-three");
  }

  @Test
  void whatSomebodyChangesWhileAnotherTakesItOutIsNotLost() {
    EntryText first = fresh("A dinner");
    book.save(minutes, first, auezov.officer());
    book.takeOut(minutes, first.entry(), first.saving(), auezov.officer());
    assertThat(now()).isEmpty();
    book.save(minutes, over(first, UUID.randomUUID(), "A dinner for forty"), auezov.officer());
    assertThat(now()).hasSize(1).first().extracting(Entry::isDisputed).isEqualTo(true);
  }

  @Test
  void anEntryOfOtherMinutesIsNotReached() {
    EntryText ours = fresh("Ours alone");
    book.save(minutes, ours, auezov.officer());
    var theirs = book.begin(newId(), visit.id(), Optional.empty(), Language.ZH, xinjiang.officer());
    EntryText stolen = over(ours, ours.saving(), "Taken over");
    assertThatThrownBy(() -> book.save(theirs, stolen, xinjiang.officer()))
        .isInstanceOf(NotFound.class);
    assertThat(now()).extracting(Entry::words).containsExactly("Ours alone");
  }

  @Test
  void whoWasPresentIsNotWrittenOverUnseen() {
    assertThat(book.present(minutes, 1, Set.of(), "Dean Liu", auezov.officer())).isTrue();
    assertThat(book.present(minutes, 1, Set.of(), "Dean Li", auezov.officer())).isFalse();
    assertThat(book.find(minutes, auezov.officer()).otherNames()).containsExactly("Dean Liu");
  }

  @Test
  void anObserverReadsAndAPlannedVisitHasNoMinutes() {
    assertThat(book.find(minutes, auezov.the(Role.OBSERVER))).isNotNull();
    assertThatThrownBy(() -> book.save(minutes, fresh("x"), auezov.the(Role.OBSERVER)))
        .isInstanceOf(NotFound.class);
    Visit planned = ground.planned(auezov, org.dostyk.node.partners.PartnerId.of(xinjiang.id()));
    assertThatThrownBy(
            () ->
                book.begin(newId(), planned.id(), Optional.empty(), Language.KK, auezov.officer()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> book.save(minutes, fresh(" "), auezov.officer()))
        .isInstanceOf(Refused.class);
    assertThatThrownBy(() -> book.save(minutes, fresh("x".repeat(4_001)), auezov.officer()))
        .isInstanceOf(Refused.class);
  }

  private MinutesId begun() {
    return book.begin(newId(), visit.id(), Optional.empty(), Language.KK, auezov.officer());
  }

  private List<Entry> now() {
    return book.entries(book.find(minutes, auezov.officer()));
  }

  private Entry written(String words) {
    return book.save(minutes, fresh(words), auezov.officer()).entry();
  }

  private static EntryText changed(Entry before, EntryKind kind, String words) {
    return new EntryText(before.id(), UUID.randomUUID(), before.wording(), kind, words, List.of());
  }

  private void write(MinutesId id, String words) {
    book.save(id, fresh(words), auezov.officer());
  }

  static EntryText fresh(String words) {
    return EntryText.begin(
        new EntryId(UUID.randomUUID()), UUID.randomUUID(), EntryKind.SAID, words);
  }

  private static EntryText over(EntryText before, UUID seen, String words) {
    return new EntryText(before.entry(), UUID.randomUUID(), seen, before.kind(), words, List.of());
  }

  private static MinutesId newId() {
    return new MinutesId(UUID.randomUUID());
  }
}
