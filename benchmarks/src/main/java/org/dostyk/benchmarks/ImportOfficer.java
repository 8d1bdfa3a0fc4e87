package org.dostyk.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An officer of the demonstration who imports and reads, as a browser without scripts would. */
final class ImportOfficer {
  private static final String BOUNDARY = "dostyk-part";
  private static final String HIDDEN = "name=\"%s\" value=\"([^\"]+)\"";
  private static final Pattern RECORD = Pattern.compile("href=\"(/partners/[0-9a-f-]{36})\"");
  private static final Pattern AGREEMENT = Pattern.compile("href=\"(/agreements/[0-9a-f-]{36})\"");
  private static final Pattern NEXT =
      Pattern.compile("href=\"(/agreements\\?[^\"]*after=[^\"]+)\"");
  private static final long LOOKING = 100;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;
  private String page = "";
  private String path = "";

  ImportOfficer(String address) {
    this(address, "eku-officer");
  }

  /** Somebody of the demonstration. */
  ImportOfficer(String address, String who) {
    this.address = address;
    get("/demo");
    post("/demo/be", "who", who);
  }

  /** Goes to a list of agreements, and returns the paths of those in it. */
  List<String> agreements(String at) {
    get(at);
    return AGREEMENT.matcher(page).results().map(m -> m.group(1)).distinct().toList();
  }

  /** Where the list goes on that was seen last, or another place if it ends there. */
  String next(String otherwise) {
    Matcher next = NEXT.matcher(page);
    return next.find() ? next.group(1).replace("&amp;", "&") : otherwise;
  }

  /** Sends a list and waits until the page shows what it would do. */
  void preview(byte[] list, String name) {
    get("/imports");
    var body = new ByteArrayOutputStream();
    for (String field : new String[] {"_csrf", "id", "keeper"}) {
      part(body, field, "", hidden(field).getBytes(StandardCharsets.UTF_8));
    }
    part(body, "file", "; filename=\"" + name + "\"", list);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    send(
        HttpRequest.newBuilder(URI.create(address + "/imports"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    untilItShows("/apply\"");
  }

  void apply() {
    post(path + "/apply", "fingerprint", hidden("fingerprint"));
    untilItShows("/undo\"");
  }

  void undo() {
    post(path + "/undo");
    while (page.contains("hx-get")) {
      lookAgain();
    }
    if (page.contains("/undo\"")) {
      throw new IllegalStateException("Not undone: " + page);
    }
  }

  /** Goes to a list, and returns the paths of the partners in it. */
  List<String> partners(String at) {
    get(at);
    return RECORD.matcher(page).results().map(m -> m.group(1)).distinct().toList();
  }

  /** Asks for a page without reading it: what it takes to read one is not the node's. */
  void ask(String at) {
    pass(HttpRequest.newBuilder(URI.create(address + at)));
  }

  /** Asks for what letters find, as a page does while somebody types them. */
  void type(String letters, String as) {
    pass(
        HttpRequest.newBuilder(URI.create(address + "/partners?q=" + encoded(letters) + "&" + as))
            .header("HX-Request", "true"));
  }

  /** Enters a partner by hand; the node looks for namesakes. */
  void add(LargeRegister drawn, String as) {
    LargeRegister.Institution one;
    synchronized (drawn) {
      one = drawn.draw();
    }
    get("/partners/new");
    post(
        "/partners?" + as,
        "id",
        hidden("id"),
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
    while (page.contains("hx-get")) {
      lookAgain();
    }
    if (!page.contains(form)) {
      throw new IllegalStateException("No " + form + " in " + page);
    }
  }

  private void lookAgain() {
    try {
      Thread.sleep(LOOKING);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    get(path);
  }

  private void get(String wanted) {
    send(HttpRequest.newBuilder(URI.create(address + wanted)));
  }

  private void post(String to, String... namesAndValues) {
    var body = new StringBuilder("_csrf=" + encoded(hidden("_csrf")));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
    }
    send(
        HttpRequest.newBuilder(URI.create(address + to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private void pass(HttpRequest.Builder request) {
    try {
      HttpResponse<Void> answer = client.send(request.build(), BodyHandlers.discarding());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.uri() + ": " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + answer.body());
      }
      page = answer.body();
      path = answer.uri().getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hidden(String name) {
    Matcher found = Pattern.compile(HIDDEN.formatted(name)).matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("No field " + name + " in " + page);
    }
    return found.group(1);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
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
