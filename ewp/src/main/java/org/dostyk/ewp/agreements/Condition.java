package org.dostyk.ewp.agreements;

import java.math.BigDecimal;
import java.util.List;
import org.dostyk.ewp.contacts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * How many people of one kind go one way in each of some academic years. (The specification says
 * "mobility specification".)
 *
 * @param years as the receiving institution counts them
 * @param people for each year; at most
 * @param languageSkills recommended; at least one for studies and for teaching
 * @param otherTerms any other terms, in words
 * @param total months (students) or days (staff) for each year in all, above 0, at most two
 *     decimals; null where it is not fixed
 * @param blended for students: whether part may be virtual; null for staff
 * @param eqfLevels for students: levels 1 to 8 from which they may come; empty for any
 */
public record Condition(
    Kind kind,
    Side sending,
    Side receiving,
    Years years,
    People people,
    List<LanguageSkill> languageSkills,
    List<SubjectArea> subjectAreas,
    @Nullable String otherTerms,
    @Nullable BigDecimal total,
    @Nullable Boolean blended,
    List<Integer> eqfLevels) {

  public Condition {
    languageSkills = List.copyOf(languageSkills);
    subjectAreas = List.copyOf(subjectAreas);
    eqfLevels = List.copyOf(eqfLevels);
  }

  /** Who goes for what, in the schema's order. */
  public enum Kind {
    STUDENT_STUDIES("student-studies-mobility-spec", true),
    STUDENT_TRAINEESHIP("student-traineeship-mobility-spec", true),
    STAFF_TEACHING("staff-teacher-mobility-spec", false),
    STAFF_TRAINING("staff-training-mobility-spec", false);

    private final String element;
    private final boolean students;

    Kind(String element, boolean students) {
      this.element = element;
      this.students = students;
    }

    String element() {
      return element;
    }

    public boolean students() {
      return students;
    }

    static @Nullable Kind of(String element) {
      for (Kind kind : values()) {
        if (kind.element.equals(element)) {
          return kind;
        }
      }
      return null;
    }
  }

  /** One end of the way. */
  public record Side(String heiId, @Nullable String ounitId, List<Contact> contacts) {
    public Side {
      contacts = List.copyOf(contacts);
    }

    public static Side of(String heiId) {
      return new Side(heiId, null, List.of());
    }
  }

  /** Academic years, {@code 2026/2027}, or {@code 2026/2026} in the southern hemisphere. */
  public record Years(String first, String last) {}

  /**
   * @param notYetDefined taken over from an older version of the interface that knew no such number
   */
  public record People(int most, boolean notYetDefined) {
    public static People of(int most) {
      return new People(most, false);
    }
  }

  /**
   * @param language BCP 47
   * @param cefr A1 to C2; null where it is not told
   */
  public record LanguageSkill(
      String language,
      @Nullable String cefr,
      @Nullable SubjectArea subjectArea,
      boolean notYetDefined) {
    public static LanguageSkill of(String language, String cefr) {
      return new LanguageSkill(language, cefr, null, false);
    }
  }

  /**
   * @param iscedF four digits of ISCED-F 2013
   * @param version6 the shorter code of an agreement approved under version 6 and not changed since
   * @param clarification in words, where the code is too coarse
   */
  public record SubjectArea(
      String iscedF, @Nullable String version6, @Nullable String clarification) {
    public static SubjectArea of(String iscedF) {
      return new SubjectArea(iscedF, null, null);
    }
  }
}
