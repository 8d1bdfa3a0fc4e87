package org.dostyk.node.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What failed before it reached an endpoint, such as a form whose token has expired. */
@Controller
class ErrorPage implements ErrorController {

  @RequestMapping("/error")
  @ForAnyone(because = "an error may meet anybody")
  ModelAndView error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer known && HttpStatus.resolve(known) instanceof HttpStatus s
            ? s
            : HttpStatus.NOT_FOUND;
    String kind =
        switch (status) {
          case NOT_FOUND -> "not_found";
          case CONTENT_TOO_LARGE -> "too_large";
          default -> status.is4xxClientError() ? "bad_request" : "fault";
        };
    return TroublePages.page(status, kind, List.of(), "");
  }
}
