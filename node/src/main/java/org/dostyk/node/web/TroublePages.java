package org.dostyk.node.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every error a reader can meet becomes a page in their language. */
@ControllerAdvice
class TroublePages {
  private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);
  private final PageAbove pages;
  private final Clock clock;

  TroublePages(PageAbove pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, "refused", refused.objections(), "");
  }

  @ExceptionHandler({
    NotFound.class,
    NoResourceFoundException.class,
    MethodArgumentTypeMismatchException.class
  })
  ModelAndView notFound() {
    return page(HttpStatus.NOT_FOUND, "not_found", List.of(), "");
  }

  /**
   * Whoever opens an address that forms are only sent to, as the language switch of a refused form
   * does, finds the page that it belongs to, in the language that they asked for.
   */
  @ExceptionHandler
  ModelAndView onlySentTo(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    Optional<String> above =
        HttpMethod.GET.matches(e.getMethod())
            ? pages.of(request.getRequestURI())
            : Optional.empty();
    return above
        .map(path -> Show.goTo(path + language(request)))
        .orElseGet(() -> page(HttpStatus.METHOD_NOT_ALLOWED, "bad_request", List.of(), ""));
  }

  private static String language(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang"))
        .flatMap(Language::of)
        .map(language -> "?lang=" + language.tag())
        .orElse("");
  }

  @ExceptionHandler
  ModelAndView forbidden(AccessDeniedException e) {
    return page(HttpStatus.FORBIDDEN, "forbidden", List.of(), "");
  }

  @ExceptionHandler
  ModelAndView tooLarge(MaxUploadSizeExceededException e) {
    return page(HttpStatus.CONTENT_TOO_LARGE, "too_large", List.of(), "");
  }

  @ExceptionHandler
  ModelAndView database(DataAccessException e) {
    UUID id = logged(e);
    boolean full =
        e.getMostSpecificCause().getMessage() instanceof String m && m.contains("No space left");
    return page(
        full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.SERVICE_UNAVAILABLE,
        full ? "disk_full" : "database",
        List.of(),
        id.toString());
  }

  @ExceptionHandler
  ModelAndView anything(Exception e) {
    if (e instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      return page(status, status.is4xxClientError() ? "bad_request" : "fault", List.of(), "");
    }
    ResponseStatus declared =
        AnnotatedElementUtils.findMergedAnnotation(e.getClass(), ResponseStatus.class);
    if (declared != null && declared.code().is4xxClientError()) {
      return page(declared.code(), "bad_request", List.of(), "");
    }
    return page(HttpStatus.INTERNAL_SERVER_ERROR, "fault", List.of(), logged(e).toString());
  }

  private UUID logged(Exception e) {
    UUID id = Uuid7.next(clock);
    LOG.error("Trouble {}", id, e);
    return id;
  }

  static ModelAndView page(HttpStatus status, String kind, List<Objection> why, String id) {
    return Show.page(status, "web/trouble", new TroublePage(kind, why, id));
  }
}
