package org.dostyk.node.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file instead of a page. Browsers are told not to guess what is in it. */
public final class FileAnswer {
  private FileAnswer() {}

  /**
   * A file to be kept.
   *
   * @param name under which it is kept, in any script
   */
  public static <T> ResponseEntity<T> toKeep(String name, String type, T content) {
    return of(ContentDisposition.attachment(), name, type, content);
  }

  /** A file to be shown, and kept under this name. */
  public static <T> ResponseEntity<T> toShow(String name, String type, T content) {
    return of(ContentDisposition.inline(), name, type, content);
  }

  private static <T> ResponseEntity<T> of(
      ContentDisposition.Builder how, String name, String type, T content) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how.filename(name, StandardCharsets.UTF_8).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(content);
  }
}
