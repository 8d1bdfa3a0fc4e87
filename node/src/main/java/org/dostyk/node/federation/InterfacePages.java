package org.dostyk.node.federation;

import org.dostyk.node.web.ForAnyone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The nodes' own interfaces as documents, for whoever writes another program that speaks them. */
@Controller
class InterfacePages {
  /** Where they lie, and among the node's resources. */
  static final String AGREEMENTS = "agreements-1.json";

  static final String COMMITMENTS = "commitments-1.json";

  static final String VISITS = "visits-1.json";

  @GetMapping(value = "/interfaces/" + COMMITMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
  @ForAnyone(because = "another vendor reads how nodes speak")
  ResponseEntity<Resource> commitments() {
    return ResponseEntity.ok(new ClassPathResource("federation/" + COMMITMENTS));
  }

  @GetMapping(value = "/interfaces/" + VISITS, produces = MediaType.APPLICATION_JSON_VALUE)
  @ForAnyone(because = "another vendor reads how nodes speak")
  ResponseEntity<Resource> visits() {
    return ResponseEntity.ok(new ClassPathResource("federation/" + VISITS));
  }

  @GetMapping(value = "/interfaces/" + AGREEMENTS, produces = MediaType.APPLICATION_JSON_VALUE)
  @ForAnyone(because = "another vendor reads how nodes speak")
  ResponseEntity<Resource> agreements() {
    return ResponseEntity.ok(new ClassPathResource("federation/" + AGREEMENTS));
  }
}
