package org.dostyk.node.agreements;

import java.time.LocalDate;
import java.util.List;
import org.dostyk.node.values.Text;

/**
 * How a module above says who became a party after an agreement was signed, by a declaration of
 * their own; contributed as a bean.
 */
public interface Accession {

  /** Those who are parties today, in the order of joining. */
  List<Joined> of(AgreementId agreement);

  /**
   * A party that joined.
   *
   * @param path where its declaration is shown
   */
  record Joined(Text name, LocalDate since, String path) {}
}
