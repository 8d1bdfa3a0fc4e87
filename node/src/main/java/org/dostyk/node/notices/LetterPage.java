package org.dostyk.node.notices;

import java.util.List;

/**
 * A letter in its reader's language.
 *
 * @param language its BCP 47 tag
 * @param open the words of the link
 * @param address where the link leads, in full
 * @param foot who wrote, and that nobody reads answers
 */
public record LetterPage(
    String language,
    String subject,
    List<String> paragraphs,
    String open,
    String address,
    String foot) {}
