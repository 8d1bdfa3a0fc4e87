package org.dostyk.node.documents;

import java.util.List;
import java.util.stream.IntStream;
import org.dostyk.node.web.Say;

/**
 * Fields of education by ISCED-F 2013: eleven broad ones, and narrow ones within them. A detailed
 * field, of four digits, is called by its narrow one and its code.
 */
public final class IscedFields {
  private static final int BROAD = 2;
  private static final int NARROW = 3;
  private static final String KEY = "documents.field.";

  private IscedFields() {}

  /** The codes that have names: each broad field and its narrow ones after it. */
  public static List<String> codes(Say say) {
    return IntStream.rangeClosed(0, 10)
        .mapToObj("%02d"::formatted)
        .flatMap(
            broad ->
                IntStream.range(-1, 10)
                    .mapToObj(narrow -> narrow < 0 ? broad : broad + narrow)
                    .filter(code -> say.has(KEY + code)))
        .toList();
  }

  /** A field's name and code: Engineering and engineering trades (071). */
  public static String name(String code, Say say) {
    String named =
        say.has(KEY + code)
            ? code
            : code.length() > NARROW && say.has(KEY + code.substring(0, NARROW))
                ? code.substring(0, NARROW)
                : code.substring(0, BROAD);
    return say.it("documents.field", say.it(KEY + named), code);
  }
}
