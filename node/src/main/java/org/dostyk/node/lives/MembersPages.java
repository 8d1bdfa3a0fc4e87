package org.dostyk.node.lives;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a framework, joining it by declaration, leaving it by notice. */
@Controller
class MembersPages {
  private static final String TEMPLATE = "lives/members";
  private final LifeReading reading;
  private final Members members;
  private final Days days;
  private final Clock clock;

  MembersPages(LifeReading reading, Members members, Days days, Clock clock) {
    this.reading = reading;
    this.members = members;
    this.days = days;
    this.clock = clock;
  }

  @GetMapping("/agreements/{id}/members")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView list(Actor reader, @PathVariable UUID id) {
    Agreement agreement = reading.find(new AgreementId(id), reader);
    return Show.page(TEMPLATE, page(agreement, reader, Typed.nothing(), List.of()));
  }

  @PostMapping("/agreements/{id}/umbrella")
  @ForRoles(OFFICER)
  ModelAndView open(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(name = "kind", defaultValue = "") List<String> kinds,
      Typed typed) {
    Agreement agreement = reading.find(new AgreementId(id), officer);
    try {
      Set<PartnerKind> chosen =
          Arrays.stream(PartnerKind.values())
              .filter(k -> kinds.contains(k.name()))
              .collect(Collectors.toSet());
      members.open(agreement.id(), chosen, lead(typed), officer);
      return Show.goTo("/agreements/" + id + "/members?did=lives.did.opened");
    } catch (Refused refused) {
      return refused(agreement, officer, typed, refused);
    }
  }

  @PostMapping("/agreements/{id}/members")
  @ForRoles(OFFICER)
  ModelAndView prepare(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam(name = "id") UUID made,
      @RequestParam(required = false) @Nullable UUID member,
      Typed typed) {
    Agreement agreement = reading.find(new AgreementId(id), officer);
    try {
      members.prepare(
          new AgreementId(made),
          agreement.id(),
          member == null ? null : new PartnerId(member),
          officer);
      return Show.goTo("/agreements/" + made + "/edit?did=lives.did.declaration_begun");
    } catch (Refused refused) {
      return refused(agreement, officer, typed, refused);
    }
  }

  @PostMapping("/agreements/{id}/members/{member}/leave")
  @ForRoles(OFFICER)
  ModelAndView leave(Actor officer, @PathVariable UUID id, @PathVariable UUID member, Typed typed) {
    Agreement agreement = reading.find(new AgreementId(id), officer);
    try {
      members.leave(
          agreement.id(),
          new PartnerId(member),
          ProvisionsForm.day(typed.get("given_on")).orElse(null),
          officer);
      return Show.goTo("/agreements/" + id + "/members?did=lives.did.left");
    } catch (Refused refused) {
      return refused(agreement, officer, typed, refused);
    }
  }

  private static Optional<Lead> lead(Typed typed) {
    String count = typed.get("notice");
    if (count.isEmpty()) {
      return Optional.empty();
    }
    Optional<Lead> lead =
        Lead.parse(count + (typed.get("notice_unit").equals("MONTHS") ? "M" : "D"));
    if (lead.isEmpty()) {
      throw new Refused(Objection.of("lives.objection.lead", Lead.MOST_DAYS, Lead.MOST_MONTHS));
    }
    return lead;
  }

  private ModelAndView refused(Agreement agreement, Actor officer, Typed typed, Refused refused) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        TEMPLATE,
        page(agreement, officer, typed, refused.objections()));
  }

  private MembersPage page(
      Agreement agreement, Actor reader, Typed typed, List<Objection> objections) {
    Optional<Umbrella> umbrella = members.umbrella(agreement.id());
    Set<InstitutionId> ours = reader.institutionsAs(OFFICER);
    boolean keeps =
        LifeRules.inForce(agreement).isEmpty()
            && umbrella
                .map(u -> ours.contains(u.keeper()))
                .orElseGet(() -> ours.stream().anyMatch(h -> agreement.partyOf(h).isPresent()));
    List<Member> all = members.of(agreement.id());
    return new MembersPage(
        Uuid7.next(clock),
        agreement.id(),
        LifeLetters.title(agreement),
        umbrella,
        all,
        umbrella
            .filter(u -> keeps)
            .map(u -> members.candidates(agreement, u, days.today(agreement)))
            .orElse(List.of()),
        days.today(agreement),
        keeps,
        all.stream()
            .map(m -> m.partner().value())
            .filter(p -> ours.stream().anyMatch(h -> h.value().equals(p)))
            .findFirst(),
        typed,
        objections);
  }
}
