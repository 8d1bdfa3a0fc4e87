package org.dostyk.ewp.institutions;

import java.time.MonthDay;
import java.util.List;
import org.dostyk.ewp.xml.LangText;
import org.jspecify.annotations.Nullable;

/**
 * What students who come to an institution need to know.
 *
 * @param decisionWeeks weeks until an application is decided
 * @param transcriptWeeks weeks until the transcript of records is issued
 */
public record Factsheet(
    String heiId,
    Deadlines nominations,
    Deadlines applications,
    Information application,
    List<Requirement> requirements,
    int decisionWeeks,
    int transcriptWeeks,
    List<Accessibility> accessibility,
    Information housing,
    Information visa,
    Information insurance,
    List<Additional> additional) {

  public Factsheet {
    requirements = List.copyOf(requirements);
    accessibility = List.copyOf(accessibility);
    additional = List.copyOf(additional);
  }

  /** The last day for each term, every year. */
  public record Deadlines(MonthDay autumn, MonthDay spring) {}

  /** Something that an applicant has to bring. */
  public record Requirement(String name, String details, List<LangText> websites) {
    public Requirement {
      websites = List.copyOf(websites);
    }
  }

  /**
   * Help for people with special needs.
   *
   * @param type {@code infrastructure} or {@code service}
   */
  public record Accessibility(
      String type, String name, @Nullable String description, Information information) {}

  /** Any other subject. */
  public record Additional(String type, Information information) {}
}
