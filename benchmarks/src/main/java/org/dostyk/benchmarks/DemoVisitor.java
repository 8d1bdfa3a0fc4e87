package org.dostyk.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of the demonstration, as a browser without scripts would be. */
final class DemoVisitor {
  static {
    // A connection is kept for each of the eight.
    System.setProperty("http.maxConnections", "16");
  }

  private static final String HIDDEN = "name=\"%s\" value=\"([^\"]+)\"";
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final HttpClient onward = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String address;
  private String page = "";
  private String path = "";

  DemoVisitor(String address, String who) {
    this.address = address;
    get("/demo");
    post("/demo/be", "who", who);
  }

  /** Goes to a page, and returns it. */
  String get(String wanted) {
    return send(HttpRequest.newBuilder(URI.create(address + wanted)));
  }

  /** Sends a form of the page that was last seen, and returns what answers. */
  String post(String to, String... namesAndValues) {
    return send(form(to, namesAndValues));
  }

  private HttpRequest.Builder form(String to, String... namesAndValues) {
    var body = new StringBuilder("_csrf=" + encoded(hidden("_csrf")));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.append('&').append(namesAndValues[i]).append('=').append(encoded(namesAndValues[i + 1]));
    }
    return HttpRequest.newBuilder(URI.create(address + to))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString()));
  }

  /** Sends a form of the page that was last seen without looking at what answers. */
  void send(String to, String... namesAndValues) {
    try {
      HttpResponse<Void> answer =
          onward.send(form(to, namesAndValues).build(), BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 3) {
        throw new IllegalStateException(to + ": " + answer.statusCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Goes to a page with a form, and sends it back as it stands. */
  String sendBack(String at, String... more) {
    String form = get(at);
    var fields = new ArrayList<String>();
    Matcher inputs =
        Pattern.compile("<input[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"").matcher(form);
    while (inputs.find()) {
      if (!inputs.group(1).equals("_csrf")) {
        Collections.addAll(fields, inputs.group(1), inputs.group(2));
      }
    }
    Matcher texts =
        Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"[^>]*>([^<]*)</textarea>").matcher(form);
    while (texts.find()) {
      Collections.addAll(fields, texts.group(1), texts.group(2));
    }
    Matcher choices =
        Pattern.compile("(?s)<select[^>]* name=\"(signatory[^\"]+)\".*?</select>").matcher(form);
    while (choices.find()) {
      Matcher option = Pattern.compile("value=\"([^\"]+)\" selected").matcher(choices.group());
      if (option.find()) {
        Collections.addAll(fields, choices.group(1), option.group(1));
      }
    }
    Collections.addAll(fields, more);
    return post(at, fields.toArray(String[]::new));
  }

  /** Sends a form with a file, made ready by the caller, and returns what answers. */
  String upload(String to, String boundary, byte[] body) {
    return send(
        HttpRequest.newBuilder(URI.create(address + to))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body)));
  }

  /**
   * Asks for a page without reading it: what it takes to read one is not the node's, and whoever
   * asks beside it on the same processors takes as little of them as can be.
   *
   * @param headers names and values in turn
   */
  void pass(String wanted, String... headers) {
    try {
      var asked = (HttpURLConnection) URI.create(address + wanted).toURL().openConnection();
      asked.setInstanceFollowRedirects(false);
      asked.setRequestProperty(
          "Cookie",
          cookies.getCookieStore().getCookies().stream()
              .map(c -> c.getName() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
      for (int i = 0; i < headers.length; i += 2) {
        asked.setRequestProperty(headers[i], headers[i + 1]);
      }
      if (asked.getResponseCode() != 200) {
        throw new IllegalStateException(wanted + ": " + asked.getResponseCode());
      }
      try (InputStream body = asked.getInputStream()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A part of the page that was last seen, as it asks for it by itself. */
  String part(String wanted) {
    var request = HttpRequest.newBuilder(URI.create(address + wanted));
    return answered(request.header("HX-Request", "true"), BodyHandlers.ofString()).body();
  }

  /** The page that was last seen. */
  String page() {
    return page;
  }

  /** Where the last answer came from. */
  String path() {
    return path;
  }

  /** The value of a hidden field of the page that was last seen. */
  String hidden(String name) {
    return found(HIDDEN.formatted(name));
  }

  /** The first group of what is found on the page that was last seen. */
  String found(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("No " + pattern + " in " + page);
    }
    return found.group(1);
  }

  private String send(HttpRequest.Builder request) {
    HttpResponse<String> answer = answered(request, BodyHandlers.ofString());
    page = answer.body();
    path = answer.uri().getPath();
    return page;
  }

  private <T> HttpResponse<T> answered(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      HttpResponse<T> answer = client.send(request.build(), handler);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            answer.uri() + ": " + answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
