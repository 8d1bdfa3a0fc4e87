package org.dostyk.node.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Any list as a file to be kept; contributed by the module that writes workbooks, for lists of
 * modules on which that one stands.
 */
public interface ListDownload {

  /** What was ticked, or all of it, with the columns and in the order that were asked for. */
  <R> ResponseEntity<StreamingResponseBody> of(
      Listing<R> list, Arrangement asked, Rows<R> rows, Say say);
}
