package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dostyk.node.people.NameForm.Source;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: names, language, password, passkeys, sessions, roles. */
@Controller
class AccountPages {
  private final People people;
  private final Passwords passwords;
  private final Passkeys passkeys;
  private final OpenSessions sessions;
  private final SignIn signIn;
  private final Clock clock;

  AccountPages(
      People people,
      Passwords passwords,
      Passkeys passkeys,
      OpenSessions sessions,
      SignIn signIn,
      Clock clock) {
    this.people = people;
    this.passwords = passwords;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.signIn = signIn;
    this.clock = clock;
  }

  @GetMapping("/account")
  @ForSignedIn
  ModelAndView show(Actor me, HttpServletRequest request) {
    return Show.page("people/account", page(me, request, Typed.nothing(), "", List.of()));
  }

  @PostMapping("/account/names")
  @ForSignedIn
  ModelAndView rename(
      Actor me, Typed typed, @RequestParam int revision, HttpServletRequest request) {
    Account account = account(me);
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone(me));
      PersonNames names = NameFields.read(typed, account.names(), Source.PERSON, today);
      people.revise(account.id(), revision, names, account.email(), account.language(), me);
      return Show.goTo("/account?did=people.did.saved");
    } catch (Refused refused) {
      return again(me, request, typed, "names", refused.objections());
    }
  }

  @PostMapping("/account/pinyin")
  @ForSignedIn
  ModelAndView takePinyin(Actor me) {
    Account account = account(me);
    PersonNames names = Pinyin.addedTo(account.names());
    people.revise(account.id(), account.revision(), names, account.email(), account.language(), me);
    return Show.goTo("/account?did=people.did.pinyin");
  }

  @PostMapping("/account/language")
  @ForSignedIn
  ModelAndView write(Actor me, @RequestParam String written) {
    Account account = account(me);
    Language language = Language.of(written).orElse(account.language());
    people.revise(account.id(), account.revision(), account.names(), account.email(), language, me);
    return Show.goTo("/account?did=people.did.saved");
  }

  @PostMapping("/account/password")
  @ForSignedIn
  ModelAndView setPassword(Actor me, Typed typed, HttpServletRequest request) {
    var found = new ArrayList<Objection>();
    if (!signIn.isFresh(request)
        && !passwords.isTheirs(me.account(), typed.exactly("password"), request.getRemoteAddr())) {
      found.add(
          Objection.of(
              account(me).hasPassword()
                  ? "people.objection.wrong_password"
                  : "people.objection.prove_first"));
    }
    String password = typed.exactly("new_password");
    found.addAll(
        PasswordRules.objections(
            password, typed.exactly("new_password_again"), account(me).email()));
    if (!found.isEmpty()) {
      return again(me, request, Typed.nothing(), "password", found);
    }
    passwords.set(me.account(), password, me);
    sessions.endAllBut(request.getSession().getId(), me.account());
    return Show.goTo("/account?did=people.did.password");
  }

  @PostMapping("/account/passkeys/remove")
  @ForSignedIn
  ModelAndView removePasskey(Actor me, @RequestParam String passkey) {
    passkeys.remove(me, passkey);
    return Show.goTo("/account?did=people.did.passkey_removed");
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
    return Show.goTo("/account?did=people.did.session_ended");
  }

  private ModelAndView again(
      Actor me,
      HttpServletRequest request,
      Typed typed,
      String section,
      List<Objection> objections) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "people/account",
        page(me, request, typed, section, objections));
  }

  private AccountPage page(
      Actor me,
      HttpServletRequest request,
      Typed typed,
      String section,
      List<Objection> objections) {
    Account account = account(me);
    boolean asTyped = section.equals("names");
    boolean stale =
        objections.stream().anyMatch(o -> o.key().equals("people.objection.changed_meanwhile"));
    return new AccountPage(
        account,
        asTyped ? typed : NameFields.show(account.names()),
        account.revision(),
        NameFields.sources(account.names()),
        Pinyin.offeredFor(account.names()),
        NameFields.notShown(account.names()),
        stale ? account.names().forms().stream().map(NameForm::line).toList() : List.of(),
        passkeys.of(me),
        sessions.of(me.account(), request.getSession().getId()),
        me.seats(),
        signIn.isFresh(request),
        PasswordRules.SHORTEST,
        zone(me),
        section,
        objections);
  }

  private Account account(Actor me) {
    return people.find(me.account()).orElseThrow();
  }

  private static ZoneId zone(Actor me) {
    return me.clocks().map(c -> c.here().zone()).orElse(ZoneOffset.UTC);
  }
}
