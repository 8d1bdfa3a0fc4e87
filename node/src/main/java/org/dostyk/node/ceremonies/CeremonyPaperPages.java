package org.dostyk.node.ceremonies;

import java.nio.file.Path;
import java.util.UUID;
import org.dostyk.node.people.Actor;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** All papers of a ceremony, each alone or all in one bundle. */
@Controller
class CeremonyPaperPages {
  private final Ceremonies ceremonies;
  private final CeremonyRuns runs;

  CeremonyPaperPages(Ceremonies ceremonies, CeremonyRuns runs) {
    this.ceremonies = ceremonies;
    this.runs = runs;
  }

  @GetMapping("/ceremonies/{id}/papers")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView papers(Actor reader, @PathVariable UUID id) {
    return Show.page("ceremonies/papers", page(proposed(id, reader)));
  }

  /** The part of the page that tells how far it is; for the page itself, not for people. */
  @GetMapping("/ceremonies/{id}/papers/run")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView run(
      Actor reader,
      @PathVariable UUID id,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    PapersPage page = page(proposed(id, reader));
    return part ? Show.page("ceremonies/run", page) : Show.goTo("/ceremonies/" + id + "/papers");
  }

  @PostMapping("/ceremonies/{id}/papers")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ModelAndView set(Actor reader, @PathVariable UUID id) {
    runs.begin(proposed(id, reader), reader);
    return Show.goTo("/ceremonies/" + id + "/papers");
  }

  @GetMapping("/ceremonies/{id}/bundles.zip")
  @ForRoles({Role.OFFICER, Role.COORDINATOR, Role.SIGNATORY, Role.OBSERVER})
  ResponseEntity<Resource> bundles(Actor reader, @PathVariable UUID id) {
    Ceremony ceremony = proposed(id, reader);
    Path file =
        runs.of(ceremony)
            .flatMap(run -> run.file(CeremonyRuns.BUNDLE))
            .orElseThrow(() -> new NotFound("Bundles of " + id));
    return FileAnswer.toKeep(
        "ceremony-" + ceremony.text().detail("date") + ".zip",
        "application/zip",
        new FileSystemResource(file));
  }

  private PapersPage page(Ceremony ceremony) {
    return new PapersPage(
        WallState.of(ceremony, ceremonies.standings(ceremony)), runs.of(ceremony));
  }

  private Ceremony proposed(UUID id, Actor reader) {
    Ceremony ceremony = ceremonies.find(new CeremonyId(id), reader);
    if (!ceremony.isProposed()) {
      throw new NotFound("No papers of " + id);
    }
    return ceremony;
  }
}
