package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dostyk.node.agreements.AgreementsPage.Line;
import org.dostyk.node.agreements.AgreementsPage.Step;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.Listed;
import org.dostyk.node.web.Listing;
import org.dostyk.node.web.Rows;
import org.dostyk.node.web.Say;
import org.springframework.stereotype.Component;

/** The list of agreements as a page or a workbook shows it. */
@Component
class AgreementList {
  static final int ON_A_PAGE = 50;
  private static final int AT_ONCE = 2_000;
  private final ListStore store;
  private final Listing<Line> listing;

  AgreementList(ListStore store, Listing<Line> listing) {
    this.store = store;
    this.listing = listing;
  }

  AgreementsPage page(Asked asked, Arrangement arrangement, Actor reader, Say say) {
    Set<InstitutionId> readers = Agreements.readingFor(reader);
    Scope scope = Scope.of(asked, readers);
    ListStore.Part part = store.part(scope.readers(), scope.asked(), ON_A_PAGE + 1);
    Tally tally = store.tally(readers);
    return new AgreementsPage(
        tally.steps(),
        asked,
        shown(asked, arrangement, part.lines(), rows(asked, reader), say),
        part.lines(),
        part.all() >= 0
            ? part.all()
            : (scope.readers().equals(readers) ? tally : store.tally(scope.readers())).count(asked),
        part.more(),
        tally.years(),
        reader.roles().contains(Role.OFFICER));
  }

  /**
   * By the column asked for; else from where the page before ended, which costs the same anywhere.
   */
  private Listed shown(
      Asked asked, Arrangement arrangement, List<Line> lines, Rows<Line> rows, Say say) {
    Arrangement a = listing.known(arrangement);
    if (!a.sort().isEmpty()) {
      Listed sorted = listing.page(arrangement, say, rows, ON_A_PAGE);
      if (!sorted.tooLong()) {
        return sorted;
      }
    }
    boolean next = lines.size() > ON_A_PAGE;
    List<Line> shown = next ? lines.subList(0, ON_A_PAGE) : lines;
    String path = listing.path() + a.query();
    return listing.page(
        arrangement,
        say,
        List.copyOf(shown),
        asked.after() == null ? "" : path,
        next
            ? path
                + (a.query().isEmpty() ? "?" : "&")
                + "after="
                + Asked.After.of(shown.getLast().row())
            : "",
        !a.sort().isEmpty());
  }

  /** What was asked for from the latest change on, a part at a time. */
  Rows<Line> rows(Asked all, Actor reader) {
    Scope scope = Scope.of(all, Agreements.readingFor(reader));
    Set<InstitutionId> readers = scope.readers();
    Asked asked = scope.asked();
    return new Rows<>() {
      @Override
      public List<Line> some(int most, int skip) {
        var found = new ArrayList<Line>();
        walk(
            line -> {
              found.add(line);
              return found.size() < most + skip;
            });
        return found.stream().skip(skip).toList();
      }

      @Override
      public void walk(Predicate<Line> wantsMore) {
        Asked from = asked.after(Asked.After.NOTHING);
        List<Line> lines = store.part(readers, from, AT_ONCE).lines();
        while (!lines.isEmpty()) {
          for (Line line : lines) {
            if (!wantsMore.test(line)) {
              return;
            }
          }
          from = from.after(Asked.After.of(lines.getLast().row()));
          lines = store.part(readers, from, AT_ONCE).lines();
        }
      }
    };
  }

  /**
   * Whose list is gone through. One of the reader's own institutions as a party stands for what it
   * reads itself, which has a list of its own; to look for it among the parties would be to go
   * through all agreements.
   */
  private record Scope(Set<InstitutionId> readers, Asked asked) {
    static Scope of(Asked asked, Set<InstitutionId> readers) {
      return readers.stream()
          .filter(house -> house.value().equals(asked.partner()))
          .findFirst()
          .map(house -> new Scope(Set.of(house), asked.withAnybody()))
          .orElseGet(() -> new Scope(readers, asked));
    }
  }

  /** How many agreements each step has. */
  Map<Step, Long> steps(Actor reader) {
    return store.tally(Agreements.readingFor(reader)).steps();
  }
}
