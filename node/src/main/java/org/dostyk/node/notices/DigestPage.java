package org.dostyk.node.notices;

import java.util.List;

/**
 * A digest in its reader's language.
 *
 * @param language its BCP 47 tag
 * @param open the words of each link
 * @param choose the words of the link to the page where people choose when they are written to
 * @param foot who wrote, and that nobody reads answers
 */
public record DigestPage(
    String language,
    String subject,
    List<Item> items,
    String open,
    String choose,
    String chooseAddress,
    String foot) {

  /**
   * A letter in the digest.
   *
   * @param sender on whose behalf, where several institutions write; else empty
   * @param address where its link leads, in full
   */
  public record Item(String subject, String sender, List<String> paragraphs, String address) {}
}
