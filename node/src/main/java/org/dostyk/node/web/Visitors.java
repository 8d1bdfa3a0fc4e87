package org.dostyk.node.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who a request comes from. The module {@code people} answers. */
public interface Visitors {
  Visitor of(HttpServletRequest request);
}
