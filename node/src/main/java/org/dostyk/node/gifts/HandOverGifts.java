package org.dostyk.node.gifts;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.lists.Deed;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Tidy;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Frame;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Typed;
import org.springframework.stereotype.Component;

/** Many received gifts pass into somebody's keeping at once, as after a ceremony. */
@Component
public class HandOverGifts implements Deed {
  private final Gifts gifts;
  private final GiftListStore lists;
  private final Listing<Gift> listing;
  private final OwnInstitutions institutions;
  private final Parts parts;
  private final Clock clock;

  HandOverGifts(
      Gifts gifts,
      GiftListStore lists,
      Listing<Gift> listing,
      OwnInstitutions institutions,
      Parts parts,
      Clock clock) {
    this.gifts = gifts;
    this.lists = lists;
    this.listing = listing;
    this.institutions = institutions;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What the form asks.
   *
   * @param known who keeps other gifts
   */
  public record Choice(List<String> known, Typed typed) {}

  @Override
  public String list() {
    return "gifts";
  }

  @Override
  public String key() {
    return "hand_over";
  }

  @Override
  public Words words() {
    return new Words(
        "gifts.hand_over.title", "gifts.deed.hand_over.question", "gifts.deed.hand_over.hint");
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean offeredTo(Actor actor) {
    return actor.hasAny(Role.OFFICER);
  }

  @Override
  public List<Meant> meant(Arrangement asked, Actor by, Say say, int most) {
    GiftFilter filter = GiftFilter.of(new Typed(asked.asked()));
    var meant = new ArrayList<Meant>();
    listing.each(
        asked,
        say,
        (some, skip) -> lists.list(filter, Gifts.readersOf(by), some, skip),
        most,
        gift ->
            meant.add(
                new Meant(
                    gift.id().value(),
                    say.it(gift.what()) + say.comma() + say.it(gift.partnerName()),
                    gift.isHeld() && by.is(Role.OFFICER, gift.keeper()))));
    return meant;
  }

  @Override
  public Optional<Content> form(List<Meant> rows, Typed typed, Actor by, Frame frame) {
    List<String> known =
        lists.custodians(Gifts.readersOf(by)).stream().sorted(frame.say().order()).toList();
    Typed shown = typed.has("from") ? typed : typed.with("from", today(by).toString());
    return Optional.of(parts.of("gifts/hand_over", frame, new Choice(known, shown)));
  }

  @Override
  public Done carryOut(List<UUID> rows, Typed typed, Actor by) {
    var next =
        new Handover(
            GiftForm.day(typed.get("from"))
                .orElseThrow(() -> new Refused(Objection.of("gifts.objection.day"))),
            Tidy.line(typed.get("holder")),
            Tidy.line(typed.get("place")));
    var memory = new StringBuilder(next.on() + "\t" + next.holder() + "\t" + next.place());
    int done = 0;
    for (UUID id : rows) {
      Gift gift = gifts.find(new GiftId(id), by);
      if (gift.held().filter(next::equals).isEmpty()) {
        gifts.handOver(gift.id(), gift.custody().size(), next, by);
        memory.append('\n').append(id);
        done++;
      }
    }
    return new Done(done, done == 0 ? "" : memory.toString());
  }

  /** The link is taken out of every chain whose last one it still is. */
  @Override
  public int undo(String memory, Actor by) {
    List<String> lines = memory.lines().toList();
    String[] link = lines.getFirst().split("\t", -1);
    var last = new Handover(LocalDate.parse(link[0]), link[1], link[2]);
    return (int)
        lines.stream()
            .skip(1)
            .filter(id -> gifts.takeBack(new GiftId(UUID.fromString(id)), last, by))
            .count();
  }

  private LocalDate today(Actor by) {
    return institutions.all().stream()
        .filter(house -> by.is(Role.OFFICER, house.id()))
        .map(house -> LocalDate.ofInstant(clock.instant(), house.place().zone()))
        .findFirst()
        .orElseThrow();
  }
}
