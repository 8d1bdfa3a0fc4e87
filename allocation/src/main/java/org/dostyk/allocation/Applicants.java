package org.dostyk.allocation;

import java.util.Arrays;
import org.dostyk.allocation.mechanism.Wish;
import org.jspecify.annotations.Nullable;

/** Takes applicants in one by one, as packed numbers, and objects to what cannot be meant. */
final class Applicants {
  static final int NO_HOME = -1;
  private static final int MOST_WISHES = 10_000;
  private static final long GREATEST_SCORE = Decimal.of(100_000);

  final Names names = new Names();
  final Names homes = new Names();
  final LongList wishes = new LongList();
  final int[] wanted;
  long[] start = new long[1 << 10];
  int[] home = new int[1 << 10];
  long[] order = new long[1 << 10];

  private final Structure structure;
  private final Mechanism mechanism;
  private final boolean lottery;
  private final Objections objections;
  private final int[] lastWantedBy;

  Applicants(Structure structure, Mechanism mechanism, boolean lottery, Objections objections) {
    this.structure = structure;
    this.mechanism = mechanism;
    this.lottery = lottery;
    this.objections = objections;
    wanted = new int[structure.places.size()];
    lastWantedBy = new int[structure.places.size()];
    Arrays.fill(lastWantedBy, -1);
  }

  void add(Line.Applicant a) {
    int number = names.add(a.id(), a.row());
    if (number < 0) {
      objections.add(
          "applicant_twice",
          a.row(),
          "Applicant \"%s\" stands here and on line %d",
          a.id(),
          names.row(-1 - number));
      return;
    }
    if (number + 2 > start.length) {
      start = Arrays.copyOf(start, start.length * 2);
      home = Arrays.copyOf(home, home.length * 2);
      order = Arrays.copyOf(order, order.length * 2);
    }
    home[number] = home(a);
    order[number] = a.order();
    if (a.wishes().size() > MOST_WISHES) {
      objections.add(
          "too_many_wishes", a.row(), "\"%s\" has more than %d wishes", a.id(), MOST_WISHES);
    }
    for (Line.Wanted wanted : a.wishes()) {
      add(a, number, wanted);
    }
    start[number + 1] = wishes.size();
  }

  private int home(Line.Applicant a) {
    String id = a.home();
    if (id == null) {
      if (mechanism == Mechanism.TWO_SIDED_CYCLES) {
        objections.add(
            "no_home", a.row(), "\"%s\" has no home, and so nothing to give in exchange", a.id());
      }
      return NO_HOME;
    }
    if (mechanism == Mechanism.TWO_SIDED_CYCLES && structure.number(id) == null) {
      objections.add(
          "home_is_no_place",
          a.row(),
          "The home of \"%s\", \"%s\", is not among the places, so nobody can come in exchange",
          a.id(),
          id);
    }
    int number = homes.add(id, a.row());
    return number < 0 ? -1 - number : number;
  }

  private void add(Line.Applicant a, int number, Line.Wanted wish) {
    Integer place = structure.number(wish.place());
    if (place == null) {
      objections.add(
          "no_such_place",
          a.row(),
          "\"%s\" wishes \"%s\", and there is no such place",
          a.id(),
          wish.place());
      return;
    }
    if (lastWantedBy[place] == number) {
      objections.add("wish_twice", a.row(), "\"%s\" wishes \"%s\" twice", a.id(), wish.place());
      return;
    }
    if (mechanism == Mechanism.TWO_SIDED_CYCLES && wish.place().equals(a.home())) {
      objections.add(
          "wishes_own_home", a.row(), "\"%s\" wishes the own home, \"%s\"", a.id(), wish.place());
    }
    lastWantedBy[place] = number;
    wanted[place]++;
    Line.Place line = structure.places.get(place);
    Line.Reserve reserve = line.reserve();
    boolean member = reserve != null && a.qualities().groups().contains(reserve.group());
    int lacks = line.needs().lacks(a.qualities());
    int score = lacks != 0 ? lacks : Wish.LEAST_SCORE + score(a, wish);
    wishes.add(Wish.of(place, member, score));
  }

  private int score(Line.Applicant a, Line.Wanted wish) {
    Long score = wish.score() == null ? a.score() : wish.score();
    if (mechanism == Mechanism.SERIAL_DICTATORSHIP && differs(wish.score(), a.score())) {
      objections.add(
          "two_scores",
          a.row(),
          "\"%s\" has a score of its own for \"%s\"; in a serial dictatorship everybody has one",
          a.id(),
          wish.place());
    }
    if (score == null && (lottery || mechanism == Mechanism.TWO_SIDED_CYCLES)) {
      return 0;
    }
    if (score == null) {
      objections.add(
          "no_score",
          a.row(),
          "\"%s\" has no score for \"%s\", and there is no lottery",
          a.id(),
          wish.place());
      return 0;
    }
    if (score < 0 || score > GREATEST_SCORE) {
      objections.add(
          "score_out_of_range",
          a.row(),
          "\"%s\" has the score %s for \"%s\"; scores go from 0 to %s",
          a.id(),
          Decimal.text(score),
          wish.place(),
          Decimal.text(GREATEST_SCORE));
      return 0;
    }
    return score.intValue();
  }

  private static boolean differs(@Nullable Long one, @Nullable Long other) {
    return one != null && !one.equals(other);
  }
}
