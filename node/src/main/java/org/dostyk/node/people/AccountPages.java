package org.dostyk.node.people;

import java.time.Clock;
import java.time.LocalDate;
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

/** One's own account: names, language, roles. */
@Controller
class AccountPages {
  private final People people;
  private final Clock clock;

  AccountPages(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/account")
  @ForSignedIn
  ModelAndView show(Actor me) {
    return Show.page("people/account", page(me, Typed.nothing(), false, List.of()));
  }

  @PostMapping("/account/names")
  @ForSignedIn
  ModelAndView rename(Actor me, Typed typed, @RequestParam int revision) {
    Account account = account(me);
    try {
      LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
      PersonNames names = NameFields.read(typed, account.names(), Source.PERSON, today);
      people.revise(account.id(), revision, names, account.email(), account.language(), me);
      return Show.goTo("/account?did=people.did.saved");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "people/account",
          page(me, typed, true, refused.objections()));
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

  private AccountPage page(Actor me, Typed typed, boolean asTyped, List<Objection> objections) {
    Account account = account(me);
    boolean stale =
        objections.stream().anyMatch(o -> o.key().equals("people.objection.changed_meanwhile"));
    return new AccountPage(
        account,
        asTyped ? typed : NameFields.show(account.names()),
        NameFields.sources(account.names()),
        Pinyin.offeredFor(account.names()),
        NameFields.notShown(account.names()),
        stale ? account.names().forms().stream().map(NameForm::line).toList() : List.of(),
        me.seats(),
        objections);
  }

  private Account account(Actor me) {
    return people.find(me.account()).orElseThrow();
  }
}
