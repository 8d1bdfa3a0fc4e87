package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Languages;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Setting a new node up: its first institution and its first administrator. */
@Controller
class SetUpPages {
  private final FirstAdministrator first;
  private final OneTimeLinks links;
  private final SignIn signIn;
  private final Languages languages;
  private final Texts texts;
  private final Clock clock;

  SetUpPages(
      FirstAdministrator first,
      OneTimeLinks links,
      SignIn signIn,
      Languages languages,
      Texts texts,
      Clock clock) {
    this.first = first;
    this.links = links;
    this.signIn = signIn;
    this.languages = languages;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/set-up/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView show(@PathVariable String token, HttpServletRequest request) {
    Say say = texts.in(languages.of(request));
    return trouble(token)
        .orElseGet(
            () ->
                Show.page(
                    "people/set_up",
                    page(
                        token,
                        say,
                        Typed.nothing().with("written", say.language().tag()),
                        List.of())));
  }

  @PostMapping("/set-up/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView settle(
      @PathVariable String token,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<ModelAndView> trouble = trouble(token);
    if (trouble.isPresent()) {
      return trouble.get();
    }
    try {
      AccountId account = first.settle(token, typed);
      signIn.as(account, Proof.PASSWORD, request, response);
      return Show.goTo("/?did=people.did.set_up");
    } catch (Refused refused) {
      Say say = texts.in(languages.of(request));
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "people/set_up",
          page(token, say, typed, refused.objections()));
    }
  }

  private Optional<ModelAndView> trouble(String token) {
    LinkPurpose purpose = LinkPurpose.FIRST_ADMINISTRATOR;
    return links
        .find(token, purpose)
        .map(
            link ->
                switch (links.state(link)) {
                  case GOOD -> Optional.<ModelAndView>empty();
                  case USED -> Optional.of(LinkPages.trouble("used", purpose));
                  case EXPIRED -> Optional.of(LinkPages.trouble("expired", purpose));
                })
        .orElseGet(() -> Optional.of(LinkPages.trouble("wrong", purpose)));
  }

  private SetUpPage page(String token, Say say, Typed typed, List<Objection> objections) {
    return new SetUpPage(
        "/set-up/" + token,
        typed,
        PlaceChoices.countries(say),
        PlaceChoices.zones(say, clock.instant()),
        PasswordRules.SHORTEST,
        objections);
  }
}
