package org.dostyk.node.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The page to which an address belongs that forms are only sent to: the nearest above it that can
 * be opened. A form that came back refused stands at such an address, and its reader may switch the
 * language there.
 */
@Component
class PageAbove {
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  PageAbove(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** The path of that page; empty where there is none but the home page. */
  Optional<String> of(String path) {
    for (String above = above(path); !above.isEmpty(); above = above(above)) {
      if (opens(above)) {
        return Optional.of(above);
      }
    }
    return Optional.empty();
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private boolean opens(String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return mappings.getObject().getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .anyMatch(info -> matches(info, parsed));
  }

  private static boolean matches(RequestMappingInfo info, PathContainer path) {
    var patterns = info.getPathPatternsCondition();
    return patterns != null && patterns.getPatterns().stream().anyMatch(p -> p.matches(path));
  }
}
