package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.dostyk.node.web.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Coming in by password, asking for a link, and going out. */
@Controller
class SignInPages {
  private final Passwords passwords;
  private final OneTimeLinks links;
  private final SignIn signIn;
  private final Clock clock;

  SignInPages(Passwords passwords, OneTimeLinks links, SignIn signIn, Clock clock) {
    this.passwords = passwords;
    this.links = links;
    this.signIn = signIn;
    this.clock = clock;
  }

  @GetMapping("/sign-in")
  @ForAnyone(because = "nobody has an account yet who comes in")
  ModelAndView show(Visitor visitor, @RequestParam(defaultValue = "/") String to) {
    return visitor.signedIn()
        ? Show.goTo(LocalPath.orHome(to))
        : Show.page("people/sign_in", new SignInPage("", LocalPath.orHome(to), List.of()));
  }

  @PostMapping("/sign-in")
  @ForAnyone(because = "the password decides")
  ModelAndView signIn(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    String client = request.getRemoteAddr();
    return switch (passwords.attempt(typed.get("email"), typed.exactly("password"), client)) {
      case Passwords.Tried.Right(AccountId account) -> {
        signIn.as(account, Proof.PASSWORD, request, response);
        yield Show.goTo(LocalPath.orHome(typed.get("to")));
      }
      case Passwords.Tried.Wrong() ->
          again(
              HttpStatus.UNPROCESSABLE_CONTENT,
              typed,
              Objection.of("people.objection.not_signed_in"));
      case Passwords.Tried.TooMany(Instant until) ->
          again(
              HttpStatus.TOO_MANY_REQUESTS,
              typed,
              Objection.of("people.objection.too_many", minutesTo(until)),
              Objection.of("people.objection.link_meanwhile"));
    };
  }

  @PostMapping("/sign-in/link")
  @ForAnyone(because = "the answer is the same whoever asks")
  ModelAndView sendLink(Typed typed, HttpServletRequest request) {
    if (!typed.has("email")) {
      return again(
          HttpStatus.UNPROCESSABLE_CONTENT, typed, Objection.of("people.objection.email_needed"));
    }
    String to = LocalPath.orHome(typed.get("to"));
    Optional<Instant> until = links.ask(typed.get("email"), to, request.getRemoteAddr());
    return until.isEmpty()
        ? Show.goTo("/sign-in/sent")
        : again(
            HttpStatus.TOO_MANY_REQUESTS,
            typed,
            Objection.of("people.objection.too_many_links", minutesTo(until.get())));
  }

  @GetMapping("/sign-in/sent")
  @ForAnyone(because = "it tells nothing about anybody")
  ModelAndView sent() {
    return Show.page("people/link_sent", new SignInPage("", "/", List.of()));
  }

  @PostMapping("/sign-out")
  @ForAnyone(because = "whose session has ended is out already")
  ModelAndView signOut(HttpServletRequest request) {
    signIn.out(request);
    return Show.goTo("/?did=people.did.signed_out");
  }

  private long minutesTo(Instant until) {
    return Reauthentication.minutes(Duration.between(clock.instant(), until));
  }

  private static ModelAndView again(HttpStatus status, Typed typed, Objection... objections) {
    return Show.page(
        status,
        "people/sign_in",
        new SignInPage(typed.get("email"), LocalPath.orHome(typed.get("to")), List.of(objections)));
  }
}
