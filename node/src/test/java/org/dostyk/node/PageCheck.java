package org.dostyk.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dostyk.node.values.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What is wrong with a page as it went over the wire. */
final class PageCheck {
  /** A first page must open on a thin line: bytes of HTML, uncompressed. */
  private static final int LARGEST = 300_000;

  private static final Pattern RAW_TEXT =
      Pattern.compile(
          "\\{[0-9]+[,}]|\\bnull\\b|\\b(?:"
              + String.join("|", TextFiles.modules())
              + ")\\.[a-z_]+\\.[a-z_.]+\\b");

  private final List<String> faults = new ArrayList<>();
  private final Document page;

  PageCheck(Reply reply, Language language) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    page = Jsoup.parse(reply.body(), "", parser);
    parser.getErrors().forEach(e -> faults.add("HTML: " + e));
    check(reply.bytes().length <= LARGEST, "has " + reply.bytes().length + " bytes");
    head(language);
    texts();
    forms();
    origins();
    structure();
  }

  List<String> faults() {
    return faults;
  }

  private void head(Language language) {
    String lang = page.select("html").attr("lang");
    check(lang.equals(language.tag()), "says lang=" + lang);
    var headings = page.select("h1");
    check(headings.size() == 1, "has " + headings.size() + " h1");
    check(headings.stream().noneMatch(h -> h.text().isBlank()), "has an empty h1");
    check(page.title().length() > " · Dostyk".length(), "has no title");
    check(page.select("main").size() == 1, "has no one main");
    check(page.select("meta[name=viewport]").size() == 1, "has no viewport");
    for (Language other : Language.values()) {
      check(
          !page.select(".langs a[hreflang=" + other.tag() + "]").isEmpty(),
          "has no switch to " + other.tag());
    }
  }

  private void texts() {
    var raw = RAW_TEXT.matcher(page.body().text());
    while (raw.find()) {
      faults.add("shows a text that was not filled or not found: " + raw.group());
    }
    for (Element element : page.select("button, a, h1, h2, h3, legend, label, th, caption")) {
      boolean named =
          !element.text().isBlank()
              || element.hasAttr("aria-label")
              || !element.select("[aria-label], img[alt]").isEmpty()
              || element.is("th:empty, label:has(input)");
      check(named, "has an element without words: " + element.outerHtml());
    }
  }

  private void forms() {
    for (Element field : page.select("input, select, textarea")) {
      if (field.is("[type=hidden], [type=submit], [type=button]")) {
        continue;
      }
      boolean labelled =
          field.hasAttr("aria-label")
              || field.hasAttr("aria-labelledby")
              || field.closest("label") != null
              || !field.id().isEmpty() && !page.select("label[for=" + field.id() + "]").isEmpty();
      check(labelled, "has a field without label: " + field.outerHtml());
    }
    for (Element form : page.select("form")) {
      boolean post = form.attr("method").equalsIgnoreCase("post");
      check(
          post == !form.select("input[type=hidden][name=_csrf]").isEmpty(),
          "has a form whose token is missing or shown: " + form.attr("action"));
      check(
          form.attr("action").isEmpty() || form.attr("action").startsWith("/"),
          "has a form to elsewhere: " + form.attr("action"));
    }
  }

  private void origins() {
    for (var loaded :
        Map.of("script", "src", "img", "src", "link", "href", "iframe", "src").entrySet()) {
      for (Element element : page.select(loaded.getKey())) {
        String from = element.attr(loaded.getValue());
        check(
            from.startsWith("/") && !from.startsWith("//") || from.startsWith("data:image/"),
            "loads from elsewhere or inline: " + element.outerHtml());
      }
    }
    check(page.select("style, [style]").isEmpty(), "has inline style");
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        check(!attribute.getKey().startsWith("on"), "has inline script: " + attribute);
        check(!attribute.getValue().startsWith("javascript:"), "has inline script: " + attribute);
      }
    }
  }

  private void structure() {
    var ids = new HashSet<String>();
    for (Element element : page.select("[id]")) {
      check(ids.add(element.id()), "has two elements with id " + element.id());
    }
    for (Element reference : page.select("a[href^=#]")) {
      check(
          ids.contains(reference.attr("href").substring(1)),
          "leads to no place: " + reference.outerHtml());
    }
    check(page.select("img:not([alt])").isEmpty(), "has a picture without alt");
    check(
        page.select("svg:not([aria-hidden=true]):not([role=img]):not([aria-label])").isEmpty(),
        "has a drawing that says nothing to those who do not see it");
    check(page.select("table:not(:has(th))").isEmpty(), "has a table without headings");
  }

  private void check(boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
