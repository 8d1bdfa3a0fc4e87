package org.dostyk.node.briefings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.AgreementsPage;
import org.dostyk.node.commitments.Commitment;
import org.dostyk.node.gifts.Gift;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.Text;
import org.dostyk.node.visits.ItineraryItem;
import org.dostyk.node.visits.Visit;
import org.dostyk.node.visits.VisitParty;

/**
 * A briefing pack, as one institution needs it.
 *
 * @param item the meeting it is for; empty for the whole visit
 * @param people whom one meets there
 * @param institutions theirs
 * @param days the itinerary: the meeting's day, or all days
 * @param points what the office adds
 * @param now when it was gathered
 */
public record Briefing(
    Visit visit,
    Optional<ItineraryItem> item,
    List<Met> people,
    List<About> institutions,
    List<Day> days,
    List<Point> points,
    Instant now) {

  /**
   * Somebody whom one meets.
   *
   * @param delegate whether they are named in the delegation; otherwise they are a contact at the
   *     partner
   */
  public record Met(PersonNames names, Optional<Text> office, Text house, boolean delegate) {

    /** The name's other spellings, in one line; empty where there is one alone. */
    public String others(Language reader) {
      NameForm shown = names.formFor(reader);
      return names.forms().stream()
          .filter(f -> !f.equals(shown))
          .map(NameForm::line)
          .distinct()
          .collect(Collectors.joining(" · "));
    }
  }

  /**
   * What is known of an institution.
   *
   * @param partner as the register has it
   * @param since when the cooperation began, where that is kept
   * @param ours what was promised to it
   * @param theirs what it promised
   * @param earlier the last visits to and from it
   * @param gifts the last gifts given to and received from it
   */
  public record About(
      VisitParty party,
      Optional<Partner> partner,
      Optional<PartialDate> since,
      List<AgreementsPage.Line> agreements,
      List<Commitment> ours,
      List<Commitment> theirs,
      List<Visit> earlier,
      List<Gift> gifts) {

    /** Its name in its own and other languages, in one line, but for the one shown. */
    public String others(Language reader) {
      String shown = party.name().in(reader);
      return party.name().byTag().values().stream()
          .filter(n -> !n.equals(shown))
          .distinct()
          .collect(Collectors.joining(" · "));
    }

    /** Whether another agreement has the same title, so that the parties tell which it is. */
    public boolean isAlike(AgreementsPage.Line one) {
      return agreements.stream().filter(a -> a.row().title().equals(one.row().title())).count() > 1;
    }
  }

  /** A day at the place visited. */
  public record Day(LocalDate day, List<ItineraryItem> items) {}

  public boolean isOfTheMeeting(ItineraryItem other) {
    return item.filter(i -> i.id().equals(other.id())).isPresent();
  }

  public boolean clocksDiffer(ItineraryItem other) {
    return !visit.clocks().agreeAt(other.start());
  }
}
