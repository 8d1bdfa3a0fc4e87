package org.dostyk.node.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Languages;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit trail: of one record, and of an institution with its proof. */
@Controller
class AuditPages {
  private static final int PER_PAGE = 100;
  private final Audit audit;
  private final AuditTeller teller;
  private final OwnInstitutions institutions;
  private final Languages languages;
  private final Texts texts;

  AuditPages(
      Audit audit,
      AuditTeller teller,
      OwnInstitutions institutions,
      Languages languages,
      Texts texts) {
    this.audit = audit;
    this.teller = teller;
    this.institutions = institutions;
    this.languages = languages;
    this.texts = texts;
  }

  @GetMapping("/audit/{record}")
  @ForSignedIn
  ModelAndView ofRecord(Actor reader, @PathVariable UUID record, HttpServletRequest request) {
    List<AuditLine> lines = teller.of(record, reader, say(request));
    if (lines.isEmpty()) {
      throw new NotFound("Trail of " + record);
    }
    return Show.page("people/trail", new TrailPage(lines, lines.size(), record));
  }

  @GetMapping("/audit")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView chain(
      Actor me,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      HttpServletRequest request) {
    return Show.page("people/chain", page(me, institution, before, Optional.empty(), "", request));
  }

  @PostMapping("/audit")
  @ForRoles(Role.ADMINISTRATOR)
  ModelAndView verify(
      Actor me,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String noted,
      HttpServletRequest request) {
    AuditVerdict verdict = audit.verify(chosen(me, institution).id());
    return Show.page(
        "people/chain",
        page(me, institution, Long.MAX_VALUE, Optional.of(verdict), noted, request));
  }

  private ChainPage page(
      Actor me,
      String wanted,
      long before,
      Optional<AuditVerdict> verdict,
      String noted,
      HttpServletRequest request) {
    OwnInstitution chosen = chosen(me, wanted);
    var lines = teller.chain(chosen.id(), before, PER_PAGE, me, say(request));
    AuditStore.Head head = audit.head(chosen.id());
    boolean more = lines.size() == PER_PAGE && lines.getLast().position() > 0;
    return new ChainPage(
        chosen,
        institutions.administeredBy(me),
        head.length(),
        HexFormat.of().formatHex(head.hash()),
        lines,
        more ? Optional.of(lines.getLast().position()) : Optional.empty(),
        verdict,
        noted,
        noted.isBlank() ? Optional.empty() : Optional.of(audit.stillHolds(chosen.id(), noted)));
  }

  private OwnInstitution chosen(Actor me, String wanted) {
    return institutions.administeredBy(me).stream()
        .filter(i -> wanted.isEmpty() || i.id().toString().equals(wanted))
        .findFirst()
        .orElseThrow(() -> new NotFound("Chain of " + wanted));
  }

  private Say say(HttpServletRequest request) {
    return texts.in(languages.of(request));
  }
}
