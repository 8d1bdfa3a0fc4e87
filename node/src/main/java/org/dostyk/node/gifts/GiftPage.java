package org.dostyk.node.gifts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.web.Typed;

/**
 * A gift's record.
 *
 * @param visit where it was given, as far as the reader may see it
 * @param thresholds the amounts that the keeper has set
 * @param today the day where the keeper is
 */
public record GiftPage(
    Gift gift,
    Text keeper,
    Optional<Visit> visit,
    DeclarationNeed need,
    List<Money> thresholds,
    LocalDate today,
    boolean mayWork,
    Typed typed,
    List<Objection> objections) {

  /** Who gave it. */
  public Text giver() {
    return gift.direction() == GiftDirection.GIVEN ? keeper : gift.partnerName();
  }

  /** Who received it. */
  public Text receiver() {
    return gift.direction() == GiftDirection.GIVEN ? gift.partnerName() : keeper;
  }

  public String giverPerson() {
    return gift.direction() == GiftDirection.GIVEN ? gift.ours() : gift.theirs();
  }

  public String receiverPerson() {
    return gift.direction() == GiftDirection.GIVEN ? gift.theirs() : gift.ours();
  }

  /** The day that stands in a form at first. */
  public String day(String field) {
    return typed.has(field) ? typed.get(field) : today.toString();
  }
}
