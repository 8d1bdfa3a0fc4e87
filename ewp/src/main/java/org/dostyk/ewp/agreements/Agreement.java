package org.dostyk.ewp.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dostyk.ewp.contacts.Contact;
import org.jspecify.annotations.Nullable;

/**
 * One partner's copy of an agreement.
 *
 * @param own whoever serves this copy
 * @param other the partner
 * @param inEffect whether it is or once was in effect; false for a draft
 * @param conditions who goes where, in an order that stays: it enters the hash
 * @param terminated ended as a whole before anybody went
 * @param pdfFile for the file interface
 */
public record Agreement(
    Partner own,
    Partner other,
    boolean inEffect,
    List<Condition> conditions,
    boolean terminated,
    @Nullable String pdfFile) {

  public Agreement {
    // The schema wants them by kind; within a kind the order is the partner's own.
    conditions = conditions.stream().sorted(Comparator.comparing(Condition::kind)).toList();
  }

  /**
   * A partner.
   *
   * @param ounitId the unit that is the partner, as its own institution names it
   * @param iiaId this partner's id of its copy; null while it is not known
   * @param iiaCode this partner's number of it, for people
   * @param signingDate of the first signature
   */
  public record Partner(
      String heiId,
      @Nullable String ounitId,
      @Nullable String iiaId,
      @Nullable String iiaCode,
      @Nullable Contact signingContact,
      @Nullable LocalDate signingDate,
      List<Contact> contacts) {
    public Partner {
      contacts = List.copyOf(contacts);
    }

    public static Partner of(String heiId, @Nullable String iiaId, @Nullable String iiaCode) {
      return new Partner(heiId, null, iiaId, iiaCode, null, null, List.of());
    }
  }
}
