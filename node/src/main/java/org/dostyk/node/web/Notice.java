package org.dostyk.node.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What was just done, said once on the page that follows: {@code
 * /agreements/7?did=agreements.did.proposed} shows the text {@code agreements.did.proposed}. It
 * travels in the address, so that it needs no session and says only what the texts under a module's
 * {@code did} know.
 */
final class Notice {
  private static final Pattern WORD = Pattern.compile("[a-z]+\\.did\\.[a-z_]{1,60}");

  private Notice() {}

  static String of(HttpServletRequest request) {
    String did = request.getParameter("did");
    return did != null && WORD.matcher(did).matches() ? did : "";
  }
}
