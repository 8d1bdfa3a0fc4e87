package org.dostyk.node.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes no more pages at once than processors can work at. All at once they would share the
 * processors in slices, each be ready as late as the last, and the short ones, such as the rows for
 * a letter that was typed, as late as the long; so what replaces a part of a page that somebody
 * looks at goes first.
 *
 * <p>Forms that are sent, and files for styles and fonts, are let through as they come: the ones
 * may be long on their way, the others cost nothing.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 20)
class InTurn extends OncePerRequestFilter {
  /** A page works in the node or in the database, in turns; so a few more keep both busy. */
  private static final int MORE = 1;

  /** Longer than nearly every page takes, and not so long that somebody asks what is wrong. */
  private static final Duration PATIENCE = Duration.ofMillis(250);

  private final Turns turns;

  @Autowired
  InTurn() {
    this(new Turns(Runtime.getRuntime().availableProcessors() + MORE, PATIENCE));
  }

  InTurn(Turns turns) {
    this.turns = turns;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !request.getMethod().equals("GET")
        || path.startsWith("/fonts/")
        || path.startsWith("/webjars/")
        || path.endsWith(".css")
        || path.endsWith(".js")
        || path.endsWith(".svg");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      turns.take("true".equals(request.getHeader("HX-Request")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The node is stopping");
    }
    try {
      chain.doFilter(request, response);
    } finally {
      turns.give();
    }
  }
}
