package org.dostyk.node.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is told, before it is put in their language.
 *
 * @param subject a text key. The subject names no content, for it stands on locked telephones and
 *     on the administrator's page
 * @param body a text key; a line break in the text begins a new paragraph
 * @param values what the body's places {@code {0}, {1}…} are filled with; the subject has none
 * @param path where on this node the reader goes next, beginning with a slash
 * @param secretUntil where the path is a secret (a sign-in link, an invitation): how long it opens.
 *     Such a letter is not sent later, and its text is not kept once it was sent or given up
 */
public record Letter(
    String subject, String body, List<Object> values, String path, @Nullable Instant secretUntil) {

  public Letter {
    values = List.copyOf(values);
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("Not a path of this node: " + path);
    }
  }

  public static Letter of(String subject, String body, String path, Object... values) {
    return new Letter(subject, body, List.of(values), path, null);
  }

  /** The same letter, whose path opens something to whoever holds it, until that moment. */
  public Letter secretUntil(Instant moment) {
    return new Letter(subject, body, values, path, moment);
  }
}
