package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * From what somebody signed in, as far as a browser tells: enough to recognise one's own phone.
 *
 * @param browser its name, or empty
 * @param system its name, or empty
 */
public record Device(String browser, String system, String address) {

  /** The first whose mark stands in the browser's line wins: every Edge calls itself Chrome. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger", "WeChat");
    BROWSERS.put("WhatsApp", "WhatsApp");
    BROWSERS.put("YaBrowser", "Yandex Browser");
    BROWSERS.put("QQBrowser", "QQ Browser");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("HarmonyOS", "HarmonyOS");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  static Device of(HttpServletRequest request) {
    String line = request.getHeader("User-Agent");
    return new Device(
        line == null ? "" : named(BROWSERS, line),
        line == null ? "" : named(SYSTEMS, line),
        request.getRemoteAddr());
  }

  private static String named(Map<String, String> marks, String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return marks.entrySet().stream()
        .filter(m -> lower.contains(m.getKey().toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The form in which a session keeps it; {@link #read} reads it. */
  @Override
  public String toString() {
    return browser + "\n" + system + "\n" + address;
  }

  /** Browser and system in one line, or the network address where neither is known. */
  public String name() {
    String both = browser + (browser.isEmpty() || system.isEmpty() ? "" : " · ") + system;
    return both.isEmpty() ? address : both;
  }

  static Device read(String kept) {
    String[] lines = kept.split("\n", 3);
    return lines.length == 3 ? new Device(lines[0], lines[1], lines[2]) : new Device("", "", "");
  }
}
