package org.dostyk.node.portfolio;

import static org.dostyk.node.values.Role.COORDINATOR;
import static org.dostyk.node.values.Role.OBSERVER;
import static org.dostyk.node.values.Role.OFFICER;
import static org.dostyk.node.values.Role.SIGNATORY;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.dostyk.node.agreements.Agreement;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.Agreements;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The calendar of ends, and the form in which an agreement's term is noted. */
@Controller
class ExpiryPages {
  private final Expiry expiry;
  private final Terms terms;
  private final ExpiryCalendar calendar;
  private final Agreements agreements;
  private final Partnerships partnerships;
  private final Frames frames;

  ExpiryPages(
      Expiry expiry,
      Terms terms,
      ExpiryCalendar calendar,
      Agreements agreements,
      Partnerships partnerships,
      Frames frames) {
    this.expiry = expiry;
    this.terms = terms;
    this.calendar = calendar;
    this.agreements = agreements;
    this.partnerships = partnerships;
    this.frames = frames;
  }

  @GetMapping("/expiry")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ModelAndView year(Actor reader, Typed typed) {
    LocalDate today = partnerships.today();
    String month = typed.get("month");
    if (month.matches("(19|20|21)\\d{2}-(0[1-9]|1[0-2])")) {
      String page = typed.get("page");
      return Show.page(
          "portfolio/expiry_month",
          expiry.of(
              YearMonth.parse(month),
              page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1,
              Exchanges.readersOf(reader),
              today));
    }
    String year = typed.get("year");
    return Show.page(
        "portfolio/expiry",
        expiry.of(
            year.matches("(19|20|21)\\d{2}") ? Integer.parseInt(year) : today.getYear(),
            Exchanges.readersOf(reader),
            today,
            reader.hasAny(OFFICER)));
  }

  @GetMapping("/expiry/calendar.ics")
  @ForRoles({OFFICER, COORDINATOR, SIGNATORY, OBSERVER})
  ResponseEntity<byte[]> calendar(Actor reader, HttpServletRequest request) {
    String text =
        calendar.of(
            expiry.ahead(Exchanges.readersOf(reader), partnerships.today()), frames.say(request));
    return FileAnswer.toKeep(
        "agreements.ics", "text/calendar;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/agreements/{id}/term")
  @ForRoles(OFFICER)
  ModelAndView form(Actor officer, @PathVariable UUID id) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    Term term = terms.of(agreement, officer);
    return Show.page(
        "portfolio/term",
        page(
            agreement,
            Typed.nothing()
                .with("ends_on", term.endsOn().map(LocalDate::toString).orElse(""))
                .with("endless", term.revision() > 0 && term.endsOn().isEmpty() ? "yes" : "")
                .with("notice_days", term.noticeDays().map(String::valueOf).orElse(""))
                .with("renews", term.renews() ? "yes" : "")
                .with("source", term.source())
                .with("revision", String.valueOf(term.revision())),
            List.of()));
  }

  @PostMapping("/agreements/{id}/term")
  @ForRoles(OFFICER)
  ModelAndView note(Actor officer, @PathVariable UUID id, Typed typed) {
    Agreement agreement = agreements.findAs(Role.OFFICER, new AgreementId(id), officer);
    try {
      if (terms.note(agreement.id(), typed, officer)) {
        return Show.goTo("/agreements/" + id + "?did=portfolio.did.term_noted");
      }
      Term theirs = terms.of(agreement, officer);
      return Show.page(
          HttpStatus.CONFLICT,
          "portfolio/term",
          page(
              agreement,
              typed.with("revision", String.valueOf(theirs.revision())),
              List.of(
                  Objection.of(
                      "portfolio.objection.term_overtaken",
                      theirs.endsOn().map(LocalDate::toString).orElse("–")))));
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "portfolio/term",
          page(agreement, typed, refused.objections()));
    }
  }

  private static TermPage page(Agreement agreement, Typed typed, List<Objection> objections) {
    return new TermPage(
        agreement.id(), agreement.title().orElse(Text.of("en", "–")), typed, objections);
  }
}
