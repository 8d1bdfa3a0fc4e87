package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one comes into one's own account: password, passkeys, and where one is signed in. */
@Controller
class WaysInPages {
  private final People people;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final OpenSessions sessions;
  private final SignIn signIn;

  WaysInPages(
      People people, Passwords passwords, Passkeys passkeys, OpenSessions sessions, SignIn signIn) {
    this.people = people;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.signIn = signIn;
  }

  @GetMapping("/account/ways-in")
  @ForSignedIn
  ModelAndView show(Actor me, HttpServletRequest request) {
    return Show.page("people/ways_in", page(me, request, List.of()));
  }

  @PostMapping("/account/password")
  @ForSignedIn
  ModelAndView setPassword(Actor me, Typed typed, HttpServletRequest request) {
    Account account = people.find(me.account()).orElseThrow();
    var found = new ArrayList<Objection>();
    if (!signIn.isFresh(request)
        && !passwords.isTheirs(me.account(), typed.exactly("password"), request.getRemoteAddr())) {
      found.add(
          Objection.of(
              account.hasPassword()
                  ? "people.objection.wrong_password"
                  : "people.objection.prove_first"));
    }
    String password = typed.exactly("new_password");
    found.addAll(
        PasswordRules.objections(password, typed.exactly("new_password_again"), account.email()));
    if (!found.isEmpty()) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, "people/ways_in", page(me, request, found));
    }
    passwords.set(me.account(), password, me);
    sessions.endAllBut(request.getSession().getId(), me.account());
    return Show.goTo("/account/ways-in?did=people.did.password");
  }

  @PostMapping("/account/passkeys/remove")
  @ForSignedIn
  ModelAndView removePasskey(Actor me, @RequestParam String passkey) {
    passkeys.remove(me, passkey);
    return Show.goTo("/account/ways-in?did=people.did.passkey_removed");
  }

  @PostMapping("/account/sessions/end")
  @ForSignedIn
  ModelAndView endSession(
      Actor me, @RequestParam(defaultValue = "") String session, HttpServletRequest request) {
    if (session.isEmpty()) {
      sessions.endAllBut(request.getSession().getId(), me.account());
    } else {
      sessions.end(me.account(), session);
    }
    return Show.goTo("/account/ways-in?did=people.did.session_ended");
  }

  private WaysInPage page(Actor me, HttpServletRequest request, List<Objection> objections) {
    return new WaysInPage(
        people.find(me.account()).orElseThrow(),
        passkeys.of(me),
        sessions.of(me.account(), request.getSession().getId()),
        signIn.isFresh(request),
        PasswordRules.SHORTEST,
        me.zone(),
        objections);
  }
}
