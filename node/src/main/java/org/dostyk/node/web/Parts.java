package org.dostyk.node.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a template as a part of another module's page. */
@Component
public class Parts {
  private final TemplateEngine engine;

  Parts(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * The template's output, rendered when the page reaches it.
   *
   * @param template its path without ending, such as {@code agreements/home}
   * @param page what it needs, as its parameter {@code page}
   */
  public Content of(String template, Frame frame, Object page) {
    return output -> engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
  }
}
