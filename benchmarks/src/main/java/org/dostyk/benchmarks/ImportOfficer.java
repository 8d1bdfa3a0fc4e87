package org.dostyk.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer of the demonstration who imports and reads, as a browser without scripts would. */
final class ImportOfficer {
  private static final String BOUNDARY = "dostyk-part";
  private static final Pattern RECORD = Pattern.compile("href=\"(/partners/[0-9a-f-]{36})\"");
  private static final Pattern AGREEMENT = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"");
  private static final Pattern NEXT =
      Pattern.compile("href=\"(/agreements\\?[^\"]*after=[^\"]+)\"");
  private static final long LOOKING = 100;

  /** The part of a page that asks again by itself. */
  private static final String AT_WORK = "hx-trigger=\"load delay";

  private final DemoVisitor visitor;

  ImportOfficer(String address) {
    this(address, "eku-officer");
  }

  /** Somebody of the demonstration. */
  ImportOfficer(String address, String who) {
    visitor = new DemoVisitor(address, who);
  }

  /** Goes to a list of agreements, and returns the paths of those in it. */
  List<String> agreements(String at) {
    visitor.get(at);
    return AGREEMENT.matcher(visitor.page()).results().map(m -> m.group(1)).distinct().toList();
  }

  /** Goes to a list, and returns the paths of the records of a kind in it. */
  List<String> records(String kind, String at) {
    visitor.get(at);
    return Pattern.compile("href=\"(/" + kind + "/[0-9a-f-]{36})")
        .matcher(visitor.page())
        .results()
        .map(m -> m.group(1))
        .distinct()
        .toList();
  }

  /** Where the list goes on that was seen last, or another place if it ends there. */
  String next(String otherwise) {
    Matcher next = NEXT.matcher(visitor.page());
    return next.find() ? next.group(1).replace("&amp;", "&") : otherwise;
  }

  /** Sends a list and waits until the page shows what it would do. */
  void preview(byte[] list, String name) {
    visitor.get("/imports");
    var body = new ByteArrayOutputStream();
    for (String field : new String[] {"_csrf", "id", "keeper"}) {
      part(body, field, "", visitor.hidden(field).getBytes(StandardCharsets.UTF_8));
    }
    part(body, "file", "; filename=\"" + name + "\"", list);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    visitor.upload("/imports", BOUNDARY, body.toByteArray());
    untilItShows("/apply\"");
  }

  void apply() {
    visitor.post(visitor.path() + "/apply", "fingerprint", visitor.hidden("fingerprint"));
    untilItShows("/undo\"");
  }

  void undo() {
    visitor.post(visitor.path() + "/undo");
    waitForTheEnd();
    if (visitor.page().contains("/undo\"")) {
      throw new IllegalStateException("Not undone: " + visitor.page());
    }
  }

  /** Goes to a list, and returns the paths of the partners in it. */
  List<String> partners(String at) {
    visitor.get(at);
    return RECORD.matcher(visitor.page()).results().map(m -> m.group(1)).distinct().toList();
  }

  /** Asks for a page without reading it: what it takes to read one is not the node's. */
  void ask(String at) {
    visitor.pass(at);
  }

  /** Asks for what letters find, as a page does while somebody types them. */
  void type(String letters, String as) {
    visitor.pass("/partners?q=" + DemoVisitor.encoded(letters) + "&" + as, "HX-Request", "true");
  }

  /** Enters a partner by hand; the node looks for namesakes. */
  void add(LargeRegister drawn, String as) {
    LargeRegister.Institution one;
    synchronized (drawn) {
      one = drawn.draw();
    }
    visitor.get("/partners/new");
    visitor.post(
        "/partners?" + as,
        "id",
        visitor.hidden("id"),
        "name_en",
        one.en(),
        "name_ru",
        one.ru(),
        "name_zh",
        one.zh(),
        "kind",
        "UNIVERSITY",
        "country",
        one.country(),
        "zone",
        "Asia/Almaty");
  }

  private void untilItShows(String form) {
    waitForTheEnd();
    if (!visitor.page().contains(form)) {
      throw new IllegalStateException("No " + form + " in " + visitor.page());
    }
  }

  /** Asks how far the work is, as the page does by itself, and for the page when it is done. */
  private void waitForTheEnd() {
    if (!visitor.page().contains(AT_WORK)) {
      return;
    }
    String part = visitor.page();
    while (part.contains(AT_WORK)) {
      try {
        Thread.sleep(LOOKING);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      part = visitor.part(visitor.path() + "/work");
    }
    visitor.get(visitor.path());
  }

  private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more))
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
