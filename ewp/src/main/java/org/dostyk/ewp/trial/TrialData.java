package org.dostyk.ewp.trial;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.dostyk.ewp.agreements.Agreement;
import org.dostyk.ewp.agreements.Agreement.Partner;
import org.dostyk.ewp.agreements.Agreements;
import org.dostyk.ewp.agreements.Approval;
import org.dostyk.ewp.agreements.Condition;
import org.dostyk.ewp.agreements.Condition.LanguageSkill;
import org.dostyk.ewp.agreements.Condition.Side;
import org.dostyk.ewp.agreements.Condition.SubjectArea;
import org.dostyk.ewp.contacts.Contact;
import org.dostyk.ewp.contacts.PhoneNumber;
import org.dostyk.ewp.contacts.PostalAddress;
import org.dostyk.ewp.institutions.Factsheet;
import org.dostyk.ewp.institutions.Factsheet.Deadlines;
import org.dostyk.ewp.institutions.Information;
import org.dostyk.ewp.institutions.Institution;
import org.dostyk.ewp.institutions.OrganizationalUnit;
import org.dostyk.ewp.institutions.Pages;
import org.dostyk.ewp.server.Caller;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.LangText;

/** Invented data of one institution, with one agreement with each partner. */
final class TrialData implements Agreements.Source {
  static final String HEI = "trial.example";
  private static final String UNIT = "unit-1";
  private static final Instant CHANGED = Instant.parse("2026-09-01T08:00:00Z");
  private final List<Agreement> agreements;

  TrialData(List<String> partners) {
    agreements =
        java.util.stream.IntStream.range(0, partners.size())
            .mapToObj(i -> agreement(i + 1, partners.get(i)))
            .toList();
  }

  List<Institution> institutions(List<String> heiIds) {
    return heiIds.contains(HEI)
        ? List.of(
            new Institution(
                HEI,
                List.of(),
                List.of(
                    LangText.of("en", "Trial University"), LangText.of("kk", "Сынақ университеті")),
                "TU",
                new Pages(
                    PostalAddress.lines(List.of("1 Trial Street"), "Almaty", "KZ"),
                    null,
                    List.of(LangText.of("en", "https://trial.example/")),
                    null,
                    List.of(),
                    List.of(Contact.of("International office", "office@trial.example"))),
                List.of(),
                UNIT,
                List.of(UNIT)))
        : List.of();
  }

  List<OrganizationalUnit> units(String heiId, List<String> ids, List<String> codes)
      throws Refusal {
    if (!heiId.equals(HEI)) {
      throw new Refusal(400, "Units of this institution are not known here");
    }
    return ids.contains(UNIT) || codes.contains("TU-1")
        ? List.of(
            new OrganizationalUnit(
                UNIT,
                "TU-1",
                List.of(LangText.of("en", "Faculty of Trials")),
                null,
                null,
                Pages.of(List.of(), List.of(Contact.of("Dean", "dean@trial.example")))))
        : List.of();
  }

  List<Factsheet> factsheets(List<String> heiIds) {
    var information =
        new Information(
            "office@trial.example",
            PhoneNumber.of("+77270000000"),
            List.of(LangText.of("en", "https://trial.example/incoming")));
    return heiIds.contains(HEI)
        ? List.of(
            new Factsheet(
                HEI,
                new Deadlines(MonthDay.of(4, 10), MonthDay.of(10, 10)),
                new Deadlines(MonthDay.of(5, 10), MonthDay.of(11, 10)),
                information,
                List.of(),
                4,
                5,
                List.of(),
                information,
                information,
                information,
                List.of()))
        : List.of();
  }

  @Override
  public List<String> ids(Caller caller, List<String> years, Optional<Instant> modifiedSince) {
    return modifiedSince.isPresent() && modifiedSince.get().isAfter(CHANGED)
        ? List.of()
        : agreements.stream()
            .filter(a -> caller.heiId().equals(Optional.of(a.other().heiId())))
            .filter(a -> years.isEmpty() || years.stream().anyMatch(year -> valid(a, year)))
            .map(a -> String.valueOf(a.own().iiaId()))
            .toList();
  }

  private static boolean valid(Agreement agreement, String year) {
    return agreement.conditions().stream()
        .map(Condition::years)
        .anyMatch(y -> y.first().compareTo(year) <= 0 && y.last().compareTo(year) >= 0);
  }

  @Override
  public List<Agreement> agreements(Caller caller, List<String> ids) {
    return agreements.stream()
        .filter(a -> caller.heiId().equals(Optional.of(a.other().heiId())))
        .filter(a -> ids.contains(a.own().iiaId()))
        .toList();
  }

  List<Approval> approvals(Caller caller, List<String> iiaIds) {
    return List.of();
  }

  private static Agreement agreement(int number, String partner) {
    var studies =
        new Condition(
            Condition.Kind.STUDENT_STUDIES,
            new Side(HEI, UNIT, List.of()),
            Side.of(partner),
            new Condition.Years("2026/2027", "2028/2029"),
            Condition.People.of(5),
            List.of(LanguageSkill.of("en", "B2")),
            List.of(SubjectArea.of("0714")),
            null,
            new BigDecimal("50"),
            false,
            List.of(6, 7));
    return new Agreement(
        Partner.of(HEI, "trial-" + number, "TU/2026/" + number),
        Partner.of(partner, null, null),
        false,
        List.of(studies),
        false,
        null);
  }
}
