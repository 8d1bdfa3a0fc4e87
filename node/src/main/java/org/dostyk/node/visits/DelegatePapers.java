package org.dostyk.node.visits;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dostyk.node.documents.PaperRun;
import org.dostyk.node.documents.PaperRuns;
import org.dostyk.node.documents.Typesetter;
import org.dostyk.node.documents.Typesetter.Sheet;
import org.dostyk.node.documents.Volume;
import org.dostyk.node.values.Language;
import org.dostyk.node.visits.InvitationsPage.Invitation;
import org.dostyk.node.web.NameCard;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Component;

/**
 * What a delegation takes along on paper: a name card, an invitation and an itinerary for each, in
 * their language. All of them are set in one run: a folder for each delegate in a ZIP, and one PDF
 * for the printer, where two cards share a sheet.
 */
@Component
class DelegatePapers {
  static final String BUNDLE = "zip";
  static final String PRINT = "pdf";

  private final Delegations delegations;
  private final Itineraries itineraries;
  private final Typesetter typesetter;
  private final PaperRuns runs;
  private final Texts texts;

  DelegatePapers(
      Delegations delegations,
      Itineraries itineraries,
      Typesetter typesetter,
      PaperRuns runs,
      Texts texts) {
    this.delegations = delegations;
    this.itineraries = itineraries;
    this.typesetter = typesetter;
    this.runs = runs;
    this.texts = texts;
  }

  /** The run that is under way, or whose files still show the visit as it is. */
  Optional<PaperRun> of(Visit visit) {
    return runs.of(visit.id().value(), mark(visit));
  }

  /** Begins to set all papers, unless somebody has begun already. */
  PaperRun begin(Visit visit) {
    List<Delegate> people = delegations.of(visit);
    List<ItineraryItem> items = itineraries.of(visit);
    int letters = (int) people.stream().filter(d -> travels(visit, d)).count();
    int sheets = people.size() + (people.size() + 1) / 2 + letters + people.size();
    return runs.begin(
        visit.id().value(), mark(visit), sheets, run -> set(visit, people, items, run));
  }

  private static String mark(Visit visit) {
    return String.valueOf(visit.revision());
  }

  /** Where a delegate's papers stand among all that are set. */
  private record Place(Delegate delegate, List<String> names, List<Integer> sheets) {}

  private void set(Visit visit, List<Delegate> people, List<ItineraryItem> items, PaperRun run)
      throws IOException {
    var sheets = new ArrayList<Sheet>();
    List<NameCard> cards = people.stream().map(d -> card(visit, d)).toList();
    for (int i = 0; i < cards.size(); i += 2) {
      sheets.add(cards(visit, cards.subList(i, Math.min(i + 2, cards.size()))));
    }
    var print = new ArrayList<>(IntStream.range(0, sheets.size()).boxed().toList());
    var places = new ArrayList<Place>();
    for (int i = 0; i < people.size(); i++) {
      places.add(new Place(people.get(i), new ArrayList<>(), new ArrayList<>()));
      add(sheets, cards(visit, List.of(cards.get(i))), "name-card.pdf", places.get(i));
    }
    for (Place place : places) {
      if (travels(visit, place.delegate())) {
        print.add(sheets.size());
        add(sheets, letter(visit, place.delegate()), "invitation.pdf", place);
      }
    }
    for (Place place : places) {
      print.add(sheets.size());
      add(sheets, programme(visit, place.delegate(), items), "itinerary.pdf", place);
    }
    Language host = VisitLanguages.of(visit.host().country());
    String title = visit.plan().purpose().in(host);
    try (Volume volume = typesetter.set(title, host.tag(), sheets, run::one)) {
      Files.write(run.begin(PRINT), volume.only(print));
      bundle(volume, places, run);
    }
  }

  private static void add(List<Sheet> sheets, Sheet sheet, String name, Place place) {
    place.names().add(name);
    place.sheets().add(sheets.size());
    sheets.add(sheet);
  }

  private static void bundle(Volume volume, List<Place> places, PaperRun run) throws IOException {
    try (var zip =
        new ZipOutputStream(Files.newOutputStream(run.begin(BUNDLE)), StandardCharsets.UTF_8)) {
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        String folder =
            PaperRuns.fileName("%02d %s".formatted(i + 1, place.delegate().names().in(Language.EN)))
                + "/";
        for (int paper = 0; paper < place.names().size(); paper++) {
          zip.putNextEntry(new ZipEntry(folder + place.names().get(paper)));
          zip.write(volume.only(List.of(place.sheets().get(paper))));
          zip.closeEntry();
        }
      }
    }
  }

  private static Sheet cards(Visit visit, List<NameCard> cards) {
    return new Sheet("visits/print_cards", new DelegatePaper.Cards(visit, List.copyOf(cards)));
  }

  private Sheet letter(Visit visit, Delegate delegate) {
    return new Sheet(
        "visits/print_invitation", new DelegatePaper.Letter(visit, invitation(visit, delegate)));
  }

  private Sheet programme(Visit visit, Delegate delegate, List<ItineraryItem> items) {
    return new Sheet(
        "visits/print_itinerary",
        new DelegatePaper.Programme(
            visit,
            delegate,
            texts.in(delegate.language()),
            Itineraries.byDay(
                visit, items.stream().filter(i -> i.who().includes(delegate.id())).toList())));
  }

  /** Whether they come from elsewhere, so that they are invited. */
  static boolean travels(Visit visit, Delegate delegate) {
    return !delegate.from().equals(visit.host().partner());
  }

  /** A letter in the host's language and in that of whoever is invited. */
  Invitation invitation(Visit visit, Delegate delegate) {
    return new Invitation(
        delegate,
        party(visit, delegate),
        Stream.of(VisitLanguages.of(visit.host().country()), delegate.language())
            .distinct()
            .map(texts::in)
            .toList());
  }

  static NameCard card(Visit visit, Delegate delegate) {
    var lines = new ArrayList<NameCard.Line>();
    for (Language language :
        Stream.of(delegate.language(), VisitLanguages.of(visit.host().country()), Language.EN)
            .distinct()
            .toList()) {
      lines.add(
          new NameCard.Line(
              language.tag(),
              delegate.names().in(language),
              delegate.office().map(o -> o.in(language)).orElse(""),
              party(visit, delegate).name().in(language)));
    }
    return NameCard.of(lines);
  }

  private static VisitParty party(Visit visit, Delegate delegate) {
    return visit.party(delegate.from()).orElse(visit.guests().getFirst());
  }
}
