package org.dostyk.node.minutes;

import java.util.List;
import java.util.UUID;
import org.dostyk.node.Example;
import org.dostyk.node.Examples;
import org.dostyk.node.House;
import org.dostyk.node.people.GuestLinkId;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.Side;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitGround;
import org.dostyk.node.visits.Visits;
import org.springframework.stereotype.Component;

/** Minutes of both sides, disputed, shared and not, and a list that one side has confirmed. */
@Component
class MinutesExamples implements Examples {
  private final VisitGround visits;
  private final MinutesGround ground;
  private final MinuteBook book;
  private final Confirmations confirmations;
  private final Visits read;

  MinutesExamples(
      VisitGround visits,
      MinutesGround ground,
      MinuteBook book,
      Confirmations confirmations,
      Visits read) {
    this.visits = visits;
    this.ground = ground;
    this.book = book;
    this.confirmations = confirmations;
    this.read = read;
  }

  @Override
  public List<Example> at(House house) {
    House host = visits.house("Yili University of the minutes");
    Visit visit = visits.approved(house, host);
    visits.delegate(visit, "Omarov Askar", Language.KK, house);
    MinutesId minutes = ground.of(visit, house);
    Entry said = ground.entry(minutes, EntryKind.SAID, "The blue dome is new", house);
    Entry promised = ground.entry(minutes, EntryKind.PROMISED, "They will visit in 2027", house);
    ground.promise(visit, minutes, "Ten places", VisitGround.FIRST.plusDays(90), house);
    MinutesId disputed = disputed(visits.approved(house, host), house);
    MinutesId shared = ground.of(visit, host);
    ground.entry(shared, EntryKind.DECIDED, "A seminar each year", host);
    book.share(shared, host.officer());
    Visit alone = visits.planned(house, visits.elsewhere(house));
    Visit lonely = sent(alone, house);
    MinutesId ours = ground.of(lonely, house);
    ground.promise(lonely, ours, "Books for the library", null, house);
    confirmations.confirm(
        lonely.id(), Side.GUEST, confirmations.standing(lonely).list().hash(), house.officer());
    ground.promise(lonely, ours, "Five more books", null, house);
    confirmations.invite(lonely.id(), Side.HOST, "Wang Lin", Language.ZH, house.officer());
    GuestLinkId link = confirmations.links(lonely).getFirst().id();
    UUID id = minutes.value();
    String hash = confirmations.standing(visit).list().hash().hex();
    return List.of(
        Example.get("/minutes/{id}", id).hiding("The blue dome is new"),
        Example.get("/minutes/{id}", disputed),
        Example.get("/minutes/{id}", shared),
        Example.get("/minutes/{id}/entries/{entry}/promise", id, promised.id()),
        Example.get("/minutes/{id}/entries/{entry}/languages", id, said.id())
            .hiding("The blue dome is new"),
        Example.post("/minutes/{id}/entries/{entry}/languages", id, said.id())
            .with("seen", said.wording())
            .with("what_kk", "Көк күмбез жаңа"),
        Example.get("/visits/{id}/promises", visit.id()).hiding("Ten places"),
        Example.get("/visits/{id}/promises", lonely.id()),
        Example.get("/visits/{id}/promises/protocol", visit.id()),
        Example.get("/visits/{id}/promises/protocol", lonely.id()),
        Example.post("/visits/{id}/minutes", visit.id()),
        Example.post("/minutes/{id}/entries", id)
            .with("entry", UUID.randomUUID())
            .with("saving", UUID.randomUUID())
            .with("kind", "SAID")
            .with("words", "Written by nobody"),
        Example.post("/minutes/{id}/entries/{entry}/remove", id, said.id())
            .with("seen", said.wording()),
        Example.post("/minutes/{id}/present", id).with("revision", 1).with("others", "Nobody"),
        Example.post("/minutes/{id}/share", id),
        Example.post("/minutes/{id}/remarks", shared)
            .with("remark", UUID.randomUUID())
            .with("remark_words", "Nobody said so"),
        Example.post("/minutes/{id}/entries/{entry}/promise", id, promised.id())
            .with("pair", visit.host().partner() + " " + visit.guests().getFirst().partner()),
        Example.post("/visits/{id}/promises/confirm", visit.id())
            .with("side", "GUEST")
            .with("hash", hash),
        Example.post("/visits/{id}/promises/guests", lonely.id())
            .with("side", "HOST")
            .with("label", "Nobody"),
        Example.post("/visits/{id}/promises/guests/{link}/withdraw", lonely.id(), link));
  }

  private Visit sent(Visit visit, House house) {
    visits.send(visit, house);
    return read.find(visit.id(), house.officer());
  }

  private MinutesId disputed(Visit visit, House house) {
    MinutesId minutes = ground.of(visit, house);
    Entry entry = ground.entry(minutes, EntryKind.SAID, "Thirty", house);
    book.save(
        minutes,
        new EntryText(
            entry.id(), UUID.randomUUID(), UUID.randomUUID(), EntryKind.SAID, "Forty", List.of()),
        house.officer());
    return minutes;
  }
}
