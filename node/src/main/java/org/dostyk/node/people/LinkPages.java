package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What one-time links open: a page with a button, so that a program that looks at a mail's links
 * uses none of them up.
 */
@Controller
class LinkPages {
  private final OneTimeLinks links;
  private final Invitations invitations;
  private final People people;
  private final SignIn signIn;

  LinkPages(OneTimeLinks links, Invitations invitations, People people, SignIn signIn) {
    this.links = links;
    this.invitations = invitations;
    this.people = people;
    this.signIn = signIn;
  }

  @GetMapping("/sign-in/link/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView open(@PathVariable String token) {
    return ifGood(
        token,
        LinkPurpose.SIGN_IN,
        link -> Show.page("people/link", page("/sign-in/link/" + token, link, List.of())));
  }

  @PostMapping("/sign-in/link/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView comeIn(
      @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
    return ifGood(
        token,
        LinkPurpose.SIGN_IN,
        link -> {
          if (!links.use(token, LinkPurpose.SIGN_IN)) {
            return trouble("used", LinkPurpose.SIGN_IN);
          }
          signIn.as(link.account().orElseThrow(), Proof.LINK, request, response);
          return Show.goTo(link.leadsTo());
        });
  }

  @GetMapping("/invitation/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView invitation(@PathVariable String token) {
    return ifGood(
        token,
        LinkPurpose.INVITATION,
        link -> Show.page("people/invitation", page("/invitation/" + token, link, List.of())));
  }

  @PostMapping("/invitation/{token}")
  @ForAnyone(because = "the link decides")
  ModelAndView accept(
      @PathVariable String token,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return ifGood(
        token,
        LinkPurpose.INVITATION,
        link -> {
          AccountId account = link.account().orElseThrow();
          try {
            invitations.accept(
                token, account, typed.exactly("new_password"), typed.exactly("new_password_again"));
          } catch (Refused refused) {
            return Show.page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "people/invitation",
                page("/invitation/" + token, link, refused.objections()));
          }
          signIn.as(account, Proof.PASSWORD, request, response);
          return Show.goTo("/?did=people.did.welcome");
        });
  }

  private ModelAndView ifGood(
      String token, LinkPurpose purpose, Function<OneTimeLink, ModelAndView> answer) {
    return links
        .find(token, purpose)
        .filter(link -> link.account().flatMap(people::actor).isPresent())
        .map(
            link ->
                switch (links.state(link)) {
                  case GOOD -> answer.apply(link);
                  case USED -> trouble("used", purpose);
                  case EXPIRED -> trouble("expired", purpose);
                })
        .orElseGet(() -> trouble("wrong", purpose));
  }

  private LinkPage page(String path, OneTimeLink link, List<Objection> objections) {
    Account account = people.find(link.account().orElseThrow()).orElseThrow();
    return new LinkPage(
        path, account, people.home(account).name(), PasswordRules.SHORTEST, objections);
  }

  static ModelAndView trouble(String what, LinkPurpose purpose) {
    return Show.page(
        what.equals("wrong") ? HttpStatus.NOT_FOUND : HttpStatus.GONE,
        "people/link_trouble",
        new LinkTroublePage(what, purpose.name().toLowerCase(Locale.ROOT)));
  }
}
