package org.dostyk.node.parity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dostyk.node.parity.Parties.Mention;
import org.dostyk.node.search.NamedPlaces;
import org.dostyk.node.search.NamedPlaces.Place;
import org.dostyk.node.search.Namesakes;

/**
 * Where those sit who are named: “the Almaty founder” is not 杭州方举办者. Places by which a clock is
 * told are no seats.
 */
final class Seats {
  private static final int NAME = 48;

  /** The Vienna Arbitral Centre: the place tells which one is meant. */
  private static final Set<String> COURTS = Set.of("COURT", "ARB");

  private Seats() {}

  /** Places that the wordings name, if they have none in common. */
  static Optional<Parties.Difference> compare(
      String textA,
      List<Mention> namedA,
      List<Piece> skipA,
      String textB,
      List<Mention> namedB,
      List<Piece> skipB) {
    List<Place> inA = seats(textA, namedA, skipA);
    List<Place> inB = seats(textB, namedB, skipB);
    if (inA.isEmpty() || inB.isEmpty()) {
      return Optional.empty();
    }
    var keysA = NamedPlaces.in(textA).stream().map(Place::key).collect(Collectors.toSet());
    var keysB = NamedPlaces.in(textB).stream().map(Place::key).collect(Collectors.toSet());
    boolean apart =
        inB.stream().noneMatch(p -> keysA.contains(p.key()))
            && inA.stream().noneMatch(p -> keysB.contains(p.key()))
            && inA.stream()
                .noneMatch(one -> inB.stream().anyMatch(two -> areAlike(one, textA, two, textB)));
    return apart ? Optional.of(new Parties.Difference(pieces(inA), pieces(inB))) : Optional.empty();
  }

  /** Two of a kind, each the only one of it, and called by the cities where they are. */
  static Optional<Parties.Difference> beside(
      String textA, List<Mention> namedA, String textB, List<Mention> namedB) {
    for (Mention one : namedA) {
      var alike = namedB.stream().filter(two -> two.isOf(one.readings())).toList();
      long same = namedA.stream().filter(m -> m.isOf(one.readings())).count();
      if (same == 1 && alike.size() == 1) {
        Mention two = alike.getFirst();
        var here = city(textA, one);
        var there = city(textB, two);
        if (here.isPresent()
            && (one.name().isEmpty() || !one.name().equals(two.name()))
            && there.isPresent()
            && !here.get().key().equals(there.get().key())
            && !areAlike(here.get(), textA, there.get(), textB)) {
          return Optional.of(new Parties.Difference(List.of(one.piece()), List.of(two.piece())));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Place> city(String text, Mention mention) {
    return NamedPlaces.in(text).stream()
        .filter(
            place ->
                place.from() >= mention.piece().from() && place.to() <= mention.piece().to()
                    || place.to() <= mention.piece().from()
                        && mention.piece().from() - place.to() <= 1)
        .reduce((first, second) -> second);
  }

  /** A city and the region called after it. */
  private static boolean areAlike(Place one, String textA, Place two, String textB) {
    return Namesakes.alike(first(one, textA), first(two, textB));
  }

  private static String first(Place place, String text) {
    return piece(place).of(text).split(" ", 2)[0];
  }

  /** Places, but for those by which somebody is called that is compared by name. */
  private static List<Place> seats(String text, List<Mention> mentions, List<Piece> skip) {
    List<Place> named = NamedPlaces.in(text);
    List<Zones.Zone> zones = named.isEmpty() ? List.of() : Zones.in(Plain.of(text));
    return named.stream()
        .filter(place -> skip.stream().noneMatch(piece(place)::meets))
        .filter(place -> mentions.stream().noneMatch(m -> isNameOf(m, place)))
        .filter(place -> zones.stream().noneMatch(zone -> zone.piece().meets(piece(place))))
        .toList();
  }

  private static boolean isNameOf(Mention mention, Place place) {
    return !mention.name().isEmpty()
        && !mention.isOf(COURTS)
        && place.to() <= mention.piece().to()
        && place.from() >= mention.piece().from() - NAME;
  }

  private static List<Piece> pieces(List<Place> places) {
    return places.stream().map(Seats::piece).toList();
  }

  private static Piece piece(Place place) {
    return new Piece(place.from(), place.to());
  }
}
