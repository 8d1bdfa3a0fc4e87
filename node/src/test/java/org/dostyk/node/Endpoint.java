package org.dostyk.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.ForSignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An endpoint of the node: one method of HTTP at one pattern.
 *
 * @param name as in {@code GET /agreements/{id}}
 */
record Endpoint(String name, HandlerMethod method) {

  /** Every endpoint of our own, but the one that error pages come from. */
  static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
    var found = new ArrayList<Endpoint>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (!method.getBeanType().getName().startsWith("org.dostyk.")
                  || ErrorController.class.isAssignableFrom(method.getBeanType())) {
                return;
              }
              Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
              for (String pattern : info.getPatternValues()) {
                for (RequestMethod m :
                    methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                  found.add(new Endpoint(m + " " + pattern, method));
                }
              }
            });
    found.sort(Comparator.comparing(Endpoint::name));
    return found;
  }

  boolean isGet() {
    return name.startsWith("GET ");
  }

  boolean namesARecord() {
    return name.contains("{");
  }

  String pattern() {
    return name.substring(name.indexOf(' ') + 1);
  }

  boolean forAnyone() {
    return method.hasMethodAnnotation(ForAnyone.class);
  }

  /** The roles it is for; every role where it is for everybody with an account. */
  Set<Role> roles() {
    ForRoles roles = method.getMethodAnnotation(ForRoles.class);
    return roles == null ? EnumSet.allOf(Role.class) : EnumSet.copyOf(List.of(roles.value()));
  }

  /** How many of the three words on who may use it stand at it; one is right. */
  int words() {
    int words = 0;
    for (var word : List.of(ForAnyone.class, ForSignedIn.class, ForRoles.class)) {
      words += method.hasMethodAnnotation(word) ? 1 : 0;
    }
    return words;
  }

  Example bare() {
    return isGet() ? Example.get(pattern()) : Example.post(pattern());
  }

  @Override
  public String toString() {
    return name + " (" + method.getShortLogMessage() + ")";
  }
}
