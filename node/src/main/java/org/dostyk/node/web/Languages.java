package org.dostyk.node.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.dostyk.node.values.Language;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Which language a page speaks: the one asked for by {@code ?lang=}, else the one chosen before,
 * else the first that the browser wants and we have, else English. A choice is kept in a cookie.
 */
@Component
public class Languages implements HandlerInterceptor {
  private static final String PARAMETER = "lang";
  private static final String COOKIE = "dostyk-lang";

  public Language of(HttpServletRequest request) {
    return asked(request)
        .or(() -> chosenBefore(request))
        .or(() -> wanted(request))
        .orElse(Language.EN);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    asked(request)
        .ifPresent(
            language ->
                response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(COOKIE, language.tag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .build()
                        .toString()));
    return true;
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
  }

  private static Optional<Language> chosenBefore(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return Language.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Language> wanted(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      Optional<Language> language = Language.of(locale.toLanguageTag());
      if (language.isPresent()) {
        return language;
      }
    }
    return Optional.empty();
  }
}
