package org.dostyk.node.erasmus;

import static org.dostyk.node.values.Role.OFFICER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a partner offers in the network, and what an officer does about it. */
@Controller
class OfferPages {
  private static final String TEMPLATE = "erasmus/offer";
  private final Offers offers;
  private final Frames frames;
  private final Clock clock;

  OfferPages(Offers offers, Frames frames, Clock clock) {
    this.offers = offers;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/erasmus/offers/{id}")
  @ForRoles(OFFICER)
  ModelAndView offer(Actor officer, @PathVariable UUID id, HttpServletRequest request) {
    String reader = frames.say(request).language().tag();
    List<String> languages = Stream.of(reader, "en", "ru").distinct().limit(2).toList();
    Offer offer = offers.find(id, officer);
    return Show.page(
        TEMPLATE,
        page(
            offer,
            Uuid7.next(clock),
            languages,
            offer.open() ? offer.objections() : List.of(),
            officer));
  }

  private static OfferPage page(
      Offer offer, UUID agreement, List<String> languages, List<Objection> against, Actor reader) {
    ZoneId zone = reader.zone();
    return new OfferPage(
        offer, LocalDate.ofInstant(offer.readAt(), zone), agreement, languages, against);
  }

  @PostMapping("/erasmus/offers/{id}/begin")
  @ForRoles(OFFICER)
  ModelAndView begin(
      Actor officer,
      @PathVariable UUID id,
      @RequestParam UUID agreement,
      @RequestParam(name = "language", defaultValue = "") List<String> languages) {
    try {
      AgreementId begun = offers.begin(id, new AgreementId(agreement), languages, officer);
      return Show.goTo("/agreements/" + begun + "/edit?did=erasmus.did.taken");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          TEMPLATE,
          page(offers.find(id, officer), agreement, languages, refused.objections(), officer));
    }
  }

  @PostMapping("/erasmus/offers/{id}/leave")
  @ForRoles(OFFICER)
  ModelAndView leave(Actor officer, @PathVariable UUID id) {
    offers.leave(id, officer);
    return Show.goTo("/erasmus/offers/" + id + "?did=erasmus.did.left");
  }

  @PostMapping("/erasmus/offers/{id}/bring-back")
  @ForRoles(OFFICER)
  ModelAndView bringBack(Actor officer, @PathVariable UUID id) {
    offers.bringBack(id, officer);
    return Show.goTo("/erasmus/offers/" + id + "?did=erasmus.did.brought_back");
  }
}
