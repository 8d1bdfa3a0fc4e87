package org.dostyk.node.erasmus;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dostyk.ewp.contacts.PhoneNumber;
import org.dostyk.ewp.institutions.Factsheet;
import org.dostyk.ewp.institutions.Factsheet.Deadlines;
import org.dostyk.ewp.institutions.Information;
import org.dostyk.ewp.xml.LangText;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Typed;

/**
 * What students who come to an institution need to know, as its office states it.
 *
 * @param nominations the last days of every year
 * @param email of the office, for every subject
 * @param phone with its country's number, {@code +77232540000}
 */
record Facts(
    InstitutionId house,
    Deadlines nominations,
    Deadlines applications,
    int decisionWeeks,
    int transcriptWeeks,
    String email,
    String phone,
    String applicationPage,
    String housingPage,
    String visaPage,
    String insurancePage) {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+\\d{6,15}");
  private static final Pattern WEEKS = Pattern.compile("[1-9]\\d?");

  /** Any year that has every day. */
  private static final int LEAP = 2028;

  /** The fields of its form that hold days. */
  static final List<String> DAYS =
      List.of("autumn_nomination", "spring_nomination", "autumn_application", "spring_application");

  /** Those that hold the addresses of pages. */
  static final List<String> PAGES =
      List.of("application_page", "housing_page", "visa_page", "insurance_page");

  /**
   * @throws Refused with everything that is missing or cannot be read
   */
  static Facts read(InstitutionId house, Typed typed) {
    var wrong = new ArrayList<Objection>();
    List<MonthDay> days =
        DAYS.stream().map(f -> day(typed.get(f))).flatMap(Optional::stream).toList();
    if (days.size() < DAYS.size()) {
      wrong.add(Objection.of("erasmus.objection.days"));
    }
    if (!WEEKS.matcher(typed.get("decision_weeks")).matches()
        || !WEEKS.matcher(typed.get("transcript_weeks")).matches()) {
      wrong.add(Objection.of("erasmus.objection.weeks"));
    }
    if (!EMAIL.matcher(typed.get("email")).matches()) {
      wrong.add(Objection.of("erasmus.objection.email"));
    }
    String phone = typed.get("phone").replaceAll("[\\s()–-]", "");
    if (!PHONE.matcher(phone).matches()) {
      wrong.add(Objection.of("erasmus.objection.phone"));
    }
    PAGES.stream()
        .map(typed::get)
        .filter(p -> !isPage(p))
        .forEach(p -> wrong.add(Objection.of("erasmus.objection.page", p)));
    Refused.ifAny(wrong);
    return new Facts(
        house,
        new Deadlines(days.get(0), days.get(1)),
        new Deadlines(days.get(2), days.get(3)),
        Integer.parseInt(typed.get("decision_weeks")),
        Integer.parseInt(typed.get("transcript_weeks")),
        typed.get("email"),
        phone,
        typed.get("application_page"),
        typed.get("housing_page"),
        typed.get("visa_page"),
        typed.get("insurance_page"));
  }

  /** As its form begins. */
  Typed typed() {
    return Typed.nothing()
        .with("autumn_nomination", date(nominations.autumn()))
        .with("spring_nomination", date(nominations.spring()))
        .with("autumn_application", date(applications.autumn()))
        .with("spring_application", date(applications.spring()))
        .with("decision_weeks", String.valueOf(decisionWeeks))
        .with("transcript_weeks", String.valueOf(transcriptWeeks))
        .with("email", email)
        .with("phone", phone)
        .with("application_page", applicationPage)
        .with("housing_page", housingPage)
        .with("visa_page", visaPage)
        .with("insurance_page", insurancePage);
  }

  /** In the network's words. */
  Factsheet factsheet(String hei) {
    return new Factsheet(
        hei,
        nominations,
        applications,
        information(applicationPage),
        List.of(),
        decisionWeeks,
        transcriptWeeks,
        List.of(),
        information(housingPage),
        information(visaPage),
        information(insurancePage),
        List.of());
  }

  private Information information(String page) {
    return new Information(email, PhoneNumber.of(phone), List.of(LangText.of(page)));
  }

  private static Optional<MonthDay> day(String typed) {
    try {
      return Optional.of(MonthDay.from(LocalDate.parse(typed)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static String date(MonthDay day) {
    return day.atYear(LEAP).toString();
  }

  private static boolean isPage(String typed) {
    try {
      URI page = URI.create(typed);
      return page.getHost() != null
          && ("https".equals(page.getScheme()) || "http".equals(page.getScheme()));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }
}
