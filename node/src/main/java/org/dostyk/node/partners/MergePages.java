package org.dostyk.node.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.partners.Doubt.Answer;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same, or another: the queue of questions, merging by hand, taking a merge back. */
@Controller
class MergePages {
  private static final int MOST = 20;
  private static final int OFFERED = 20;

  private final Merges merges;
  private final Partners partners;
  private final Namesakes namesakes;
  private final Frames frames;

  MergePages(Merges merges, Partners partners, Namesakes namesakes, Frames frames) {
    this.merges = merges;
    this.partners = partners;
    this.namesakes = namesakes;
    this.frames = frames;
  }

  @GetMapping("/partners/doubts")
  @ForRoles(Role.OFFICER)
  ModelAndView doubts(
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "") String of,
      Actor me) {
    if (of.isEmpty()) {
      return queue(HttpStatus.OK, Math.max(0, from), me, List.of());
    }
    List<Doubt> open = merges.openOn(Readers.partner(of), Readers.keeping(me), MOST);
    return Show.page(
        "partners/doubts", new DoubtsPage(rows(open), 0, open.size(), MOST, true, List.of()));
  }

  @PostMapping("/partners/doubts/{id}")
  @ForRoles(Role.OFFICER)
  ModelAndView answer(
      @PathVariable String id,
      @RequestParam String answer,
      @RequestParam(defaultValue = "") String stays,
      Actor me) {
    try {
      Answer given =
          switch (answer.toLowerCase(Locale.ROOT)) {
            case "same" -> Answer.SAME;
            case "another" -> Answer.ANOTHER;
            default -> throw new NotFound("answer " + answer);
          };
      PartnerId staying = given == Answer.SAME ? Readers.partner(stays) : new PartnerId(uuid(id));
      merges.answer(uuid(id), given, staying, Readers.keeping(me), me);
      return Show.goTo(
          "/partners/doubts?did="
              + (given == Answer.SAME ? "partners.did.merged" : "partners.did.told_apart"));
    } catch (Refused e) {
      return queue(HttpStatus.UNPROCESSABLE_CONTENT, 0, me, e.objections());
    }
  }

  private ModelAndView queue(HttpStatus status, int from, Actor me, List<Objection> objections) {
    Set<InstitutionId> keepers = Readers.keeping(me);
    return Show.page(
        status,
        "partners/doubts",
        new DoubtsPage(
            rows(merges.open(keepers, from, MOST)),
            from,
            merges.openCount(keepers),
            MOST,
            false,
            objections));
  }

  private List<DoubtsPage.Row> rows(List<Doubt> doubts) {
    return doubts.stream()
        .map(
            d ->
                new DoubtsPage.Row(
                    d,
                    partners.get(d.one(), Set.of(d.keptBy())),
                    partners.get(d.other(), Set.of(d.keptBy()))))
        .toList();
  }

  @GetMapping("/partners/{id}/merge")
  @ForRoles(Role.OFFICER)
  ModelAndView choose(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      Actor me,
      HttpServletRequest request) {
    return choose(HttpStatus.OK, mine(id, me), new Asked(q, ""), request, List.of());
  }

  @PostMapping("/partners/{id}/merge")
  @ForRoles(Role.OFFICER)
  ModelAndView merge(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String into,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(name = "do", defaultValue = "merge") String action,
      Actor me,
      HttpServletRequest request) {
    Partner partner = mine(id, me);
    var asked = new Asked(q, into);
    if (action.equals("find")) {
      return choose(HttpStatus.OK, partner, asked, request, List.of());
    }
    if (into.isEmpty()) {
      return choose(
          HttpStatus.UNPROCESSABLE_CONTENT,
          partner,
          asked,
          request,
          List.of(Objection.of("partners.objection.merge_nobody")));
    }
    try {
      merges.merge(partner.id(), Readers.partner(into), partner.keptBy(), me);
      return Show.goTo("/partners/" + id + "?did=partners.did.merged");
    } catch (Refused e) {
      return choose(HttpStatus.UNPROCESSABLE_CONTENT, partner, asked, request, e.objections());
    }
  }

  @PostMapping("/partners/{id}/unmerge")
  @ForRoles(Role.OFFICER)
  ModelAndView undo(@PathVariable String id, Actor me) {
    Partner partner = mine(id, me);
    merges.undo(partner.id(), partner.keptBy(), me);
    return Show.goTo("/partners/" + id + "?did=partners.did.unmerged");
  }

  /** What is looked for, and who was ticked before. */
  private record Asked(String q, String into) {}

  private ModelAndView choose(
      HttpStatus status,
      Partner partner,
      Asked asked,
      HttpServletRequest request,
      List<Objection> objections) {
    Set<InstitutionId> readers = Set.of(partner.keptBy());
    List<Partner> likely =
        namesakes.of(partner.id(), Namesakes.named(partner), readers).stream()
            .map(Namesakes.Namesake::partner)
            .toList();
    Language reader = frames.say(request).language();
    List<Partner> found =
        asked.q().isBlank() ? likely : partners.search(asked.q(), readers, reader, OFFERED);
    List<Partner> ticked =
        asked.into().isEmpty()
            ? List.of()
            : partners.find(Readers.partner(asked.into()), readers).stream().toList();
    return Show.page(
        status,
        "partners/merge",
        new MergePage(
            partner,
            asked.q(),
            Stream.concat(ticked.stream(), found.stream())
                .filter(p -> !p.id().equals(partner.id()))
                .distinct()
                .toList(),
            asked.into(),
            objections));
  }

  private Partner mine(String id, Actor me) {
    Partner partner = partners.get(Readers.partner(id), Readers.keeping(me));
    if (!Readers.keeping(me).contains(partner.keptBy()) || partner.own()) {
      throw new NotFound("partner " + id + " to be merged");
    }
    return partner;
  }

  private static UUID uuid(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new NotFound("question " + typed);
    }
  }
}
