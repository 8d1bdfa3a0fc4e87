package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.ForSignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** What {@code passkey.js} asks, in JSON: always first for the question, then with the answer. */
@Controller
class PasskeyPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Passkeys passkeys;
  private final People people;
  private final Passwords passwords;
  private final SignIn signIn;

  PasskeyPages(Passkeys passkeys, People people, Passwords passwords, SignIn signIn) {
    this.passkeys = passkeys;
    this.people = people;
    this.passwords = passwords;
    this.signIn = signIn;
  }

  private record GoTo(String to) {}

  private record NewPasskey(String password) {}

  @PostMapping("/passkey/sign-in/options")
  @ForAnyone(because = "the passkey decides")
  ResponseEntity<String> askToSignIn(HttpServletRequest request) {
    return json(passkeys.askForKnown(request.getSession()));
  }

  @PostMapping("/passkey/sign-in")
  @ForAnyone(because = "the passkey decides")
  ResponseEntity<String> signIn(
      @RequestBody String answer,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    return passkeys
        .answeredBy(answer, request.getSession())
        .flatMap(people::actor)
        .map(
            actor -> {
              signIn.as(actor.account(), Proof.PASSKEY, request, response);
              return goTo(LocalPath.orHome(to));
            })
        .orElseGet(PasskeyPages::refused);
  }

  /** A new way in is given only to whoever has lately shown that it is they. */
  @PostMapping("/passkey/register/options")
  @ForSignedIn
  ResponseEntity<String> askToRegister(
      Actor actor, @RequestBody NewPasskey wanted, HttpServletRequest request) {
    return signIn.isFresh(request)
            || passwords.isTheirs(actor.account(), wanted.password(), request.getRemoteAddr())
        ? json(passkeys.askForNew(request.getSession()))
        : refused();
  }

  @PostMapping("/passkey/register")
  @ForSignedIn
  ResponseEntity<String> register(
      Actor actor,
      @RequestBody String answer,
      @RequestParam(defaultValue = "") String label,
      HttpServletRequest request) {
    String name =
        label.isBlank() || !NameRules.line(label).isEmpty()
            ? Device.of(request).name()
            : label.strip();
    return passkeys.add(actor, answer, name, request.getSession())
        ? goTo("/account/ways-in?did=people.did.passkey_added")
        : refused();
  }

  @PostMapping("/passkey/confirm/options")
  @ForSignedIn
  ResponseEntity<String> askToConfirm(HttpServletRequest request) {
    return json(passkeys.askForKnown(request.getSession()));
  }

  /** Notes that a passkey confirms an act; see {@link Reauthentication}. */
  @PostMapping("/passkey/confirm")
  @ForSignedIn
  ResponseEntity<String> confirm(
      Actor actor,
      @RequestBody String answer,
      @RequestParam String act,
      HttpServletRequest request) {
    if (passkeys
        .answeredBy(answer, request.getSession())
        .filter(actor.account()::equals)
        .isEmpty()) {
      return refused();
    }
    signIn.confirmed(act, request);
    return json("{}");
  }

  private static ResponseEntity<String> json(String body) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static ResponseEntity<String> goTo(String path) {
    return json(JSON.writeValueAsString(new GoTo(path)));
  }

  private static ResponseEntity<String> refused() {
    return ResponseEntity.unprocessableContent().contentType(MediaType.APPLICATION_JSON).body("{}");
  }
}
