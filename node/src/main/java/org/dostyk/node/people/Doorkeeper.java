package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Visitor;
import org.dostyk.node.web.Visitors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to an endpoint only if its visitor may use it: the endpoint says who, by
 * {@link ForRoles}, {@link ForSignedIn} or {@link ForAnyone}; one that says nothing is closed. Also
 * gives endpoints their parameter of type {@link Actor}.
 */
@Component
class Doorkeeper implements HandlerInterceptor, HandlerMethodArgumentResolver {
  private final Visitors visitors;

  Doorkeeper(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws Exception {
    if (!(handler instanceof HandlerMethod endpoint)
        || endpoint.getBeanType().getName().startsWith("org.springframework.")
        || endpoint.hasMethodAnnotation(ForAnyone.class)) {
      return true;
    }
    Visitor visitor = visitors.of(request);
    if (!visitor.signedIn()) {
      response.sendRedirect("/sign-in?to=" + wanted(request));
      return false;
    }
    ForRoles roles = endpoint.getMethodAnnotation(ForRoles.class);
    if (roles == null
        ? endpoint.hasMethodAnnotation(ForSignedIn.class)
        : visitor.hasAny(roles.value())) {
      return true;
    }
    throw new AccessDeniedException(
        "No seat for " + request.getMethod() + " " + request.getRequestURI());
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Visitor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return visitors.of(
        java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  /** Where to go after signing in: the page asked for, or home where that was not a reading. */
  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return URLEncoder.encode(
        request.getMethod().equals("GET") ? path : "/", StandardCharsets.UTF_8);
  }
}
