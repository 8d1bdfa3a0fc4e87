package org.dostyk.node.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dostyk.node.web.Frame.Csrf;
import org.dostyk.node.web.Frame.NavGroup;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request. */
@Component
public class Frames {
  private final Texts texts;
  private final Languages languages;
  private final Visitors visitors;
  private final Clock clock;
  private final Assets assets;
  private final List<NavItem> items;
  private final ObjectProvider<RecordPanel> panels;
  private final ObjectProvider<ListPanel> listPanels;
  private final boolean demo;

  Frames(
      Texts texts,
      Languages languages,
      Visitors visitors,
      Clock clock,
      Assets assets,
      List<NavItem> items,
      ObjectProvider<RecordPanel> panels,
      ObjectProvider<ListPanel> listPanels,
      @Value("${dostyk.demo:false}") boolean demo) {
    this.texts = texts;
    this.languages = languages;
    this.visitors = visitors;
    this.clock = clock;
    this.assets = assets;
    this.items =
        items.stream()
            .sorted(Comparator.comparing(NavItem::room).thenComparing(NavItem::order))
            .toList();
    this.panels = panels;
    this.listPanels = listPanels;
    this.demo = demo;
  }

  /** The voice in which a request is answered. */
  public Say say(HttpServletRequest request) {
    return texts.in(languages.of(request));
  }

  public Frame of(HttpServletRequest request) {
    Visitor visitor = visitors.of(request);
    return new Frame(
        texts.in(languages.of(request)),
        visitor,
        path(request),
        queryWithoutLanguage(request),
        HttpMethod.POST.matches(request.getMethod()),
        clock.instant(),
        csrf(request),
        nav(visitor),
        Notice.of(request),
        demo,
        assets,
        panels.stream().sorted(Comparator.comparing(RecordPanel::order)).toList(),
        listPanels.stream().toList());
  }

  private List<NavGroup> nav(Visitor visitor) {
    var groups = new ArrayList<NavGroup>();
    for (Room room : Room.values()) {
      var shown =
          items.stream().filter(i -> i.room() == room && i.shownTo().test(visitor)).toList();
      if (!shown.isEmpty()) {
        groups.add(new NavGroup(room, shown));
      }
    }
    return groups;
  }

  /** The path that the reader asked for, also while an error page is made in its stead. */
  private static String path(HttpServletRequest request) {
    Object asked = request.getAttribute("jakarta.servlet.error.request_uri");
    return asked instanceof String uri ? uri : request.getRequestURI();
  }

  private static String queryWithoutLanguage(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return "";
    }
    var kept = new StringBuilder();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty() && !pair.startsWith("lang=")) {
        kept.append(pair).append('&');
      }
    }
    return kept.toString();
  }

  private static Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getParameterName(), token.getToken())
        : new Csrf("_csrf", "");
  }
}
