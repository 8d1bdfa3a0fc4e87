package org.dostyk.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dostyk.node.values.Language;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * One person at the node under test: keeps cookies, sends forms with their token, follows no
 * redirect by itself. {@link Browsers} opens it.
 */
public final class Browser {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String BOUNDARY = "dostyk-part";
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final String token = UUID.randomUUID().toString();

  Browser(String address, String node) {
    this.address = address;
    cookies.put("dostyk-" + node + "-form", token);
  }

  Browser keeping(String cookie, String value) {
    cookies.put(cookie, value);
    return this;
  }

  /** Speaks this language from now on. */
  public Browser in(Language language) {
    return keeping("dostyk-lang", language.tag());
  }

  public Reply get(String path) {
    return send(path, HttpRequest.newBuilder().GET());
  }

  /** Asks as the page's own script does, with these headers besides: names and values in turn. */
  public Reply getPart(String path, String... more) {
    var request = HttpRequest.newBuilder().GET().header("HX-Request", "true");
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return send(path, request);
  }

  /** Sends a form: names and values in turn; its token is added. */
  public Reply post(String path, String... namesAndValues) {
    var fields = new ArrayList<Map.Entry<String, String>>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
    }
    return post(path, fields);
  }

  public Reply post(String path, List<Map.Entry<String, String>> fields) {
    var all = new ArrayList<>(fields);
    if (all.stream().noneMatch(f -> f.getKey().equals("_csrf"))) {
      all.add(Map.entry("_csrf", maskedToken()));
    }
    String body =
        all.stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /**
   * Fills the form of a page that this selector finds, and sends it with everything else that
   * stands in it: names and values in turn.
   */
  public Reply submit(Reply page, String form, String... namesAndValues) {
    Element found = page.page().selectFirst(form);
    if (!(found instanceof FormElement element)) {
      throw new IllegalArgumentException("No form " + form + " on " + page.path());
    }
    return submit(page, element, element.attr("action"), namesAndValues);
  }

  /**
   * Fills a form in the same way and presses this button of it: what it holds goes where the button
   * says, and the button's own name and value with it.
   */
  public Reply press(Reply page, String button, String... namesAndValues) {
    Element pressed = page.page().selectFirst(button);
    if (pressed == null || !(pressed.closest("form") instanceof FormElement form)) {
      throw new IllegalArgumentException("No button " + button + " on " + page.path());
    }
    var fields = new ArrayList<>(List.of(namesAndValues));
    if (pressed.hasAttr("name")) {
      fields.addAll(List.of(pressed.attr("name"), pressed.attr("value")));
    }
    return submit(
        page,
        form,
        pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action"),
        fields.toArray(String[]::new));
  }

  private Reply submit(Reply page, FormElement element, String action, String... namesAndValues) {
    var changed = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      changed.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    var fields = new ArrayList<Map.Entry<String, String>>();
    element.formData().stream()
        .filter(field -> !changed.containsKey(field.key()))
        .forEach(field -> fields.add(Map.entry(field.key(), field.value())));
    fields.addAll(changed.entrySet());
    return post(action.isEmpty() ? page.path() : action, fields);
  }

  /** Sends a form with one file, and further names and values in turn. */
  public Reply upload(
      String path, String field, String fileName, byte[] content, String... namesAndValues) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      part(body, namesAndValues[i], "", namesAndValues[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    part(body, "_csrf", "", maskedToken().getBytes(StandardCharsets.UTF_8));
    part(body, field, "; filename=\"" + fileName + "\"", content);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    BodyPublisher bytes = BodyPublishers.ofByteArray(body.toByteArray());
    return send(
        path,
        HttpRequest.newBuilder()
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(bytes));
  }

  /** Goes where a redirect leads. */
  public Reply follow(Reply redirect) {
    return get(redirect.location().orElseThrow());
  }

  private static void part(ByteArrayOutputStream body, String name, String more, byte[] content) {
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\""
                + more
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private Reply send(String path, HttpRequest.Builder request) {
    request
        .uri(URI.create(address + path))
        .header(
            "Cookie",
            cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; ")));
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return new Reply(
          path,
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""),
          answer.headers().firstValue("Location").map(l -> l.replace(address, "")),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private void keep(String setCookie) {
    String[] pair = setCookie.replaceAll(";.*", "").split("=", 2);
    if (pair[1].isEmpty() || setCookie.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /** The token as forms carry it: a mask, here of zeros, and the token under it. */
  private String maskedToken() {
    byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[bytes.length * 2];
    System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
    return Base64.getUrlEncoder().encodeToString(masked);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
