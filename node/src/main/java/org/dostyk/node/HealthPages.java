package org.dostyk.node;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.dostyk.node.web.ForAnyone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the node works, in one word, for whoever watches over it. */
@Controller
class HealthPages {
  private static final int SECONDS = 2;
  private final DataSource database;

  HealthPages(DataSource database) {
    this.database = database;
  }

  @GetMapping("/health")
  @ForAnyone(because = "a watchman has no account, and learns one word")
  ResponseEntity<String> health() {
    boolean up = databaseAnswers();
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(up ? "up" : "down");
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
