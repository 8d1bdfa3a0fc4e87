package org.dostyk.node.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Role;
import org.dostyk.node.web.Arrangement;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForRoles;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sending a workbook in, looking at what it would do, doing it, taking it back. */
@Controller
class ImportPages {
  private static final int ROWS = 100;
  private static final int DOUBTS = 500;

  private final Imports imports;
  private final ImportList list;
  private final People people;
  private final Frames frames;

  ImportPages(Imports imports, ImportList list, People people, Frames frames) {
    this.imports = imports;
    this.list = list;
    this.people = people;
    this.frames = frames;
  }

  @PostMapping("/imports")
  @ForRoles(Role.OFFICER)
  ModelAndView receive(
      @RequestParam(required = false) Optional<MultipartFile> file,
      @RequestParam String id,
      @RequestParam String keeper,
      Actor me,
      HttpServletRequest request)
      throws IOException {
    try {
      if (file.isEmpty() || file.get().isEmpty()) {
        throw new Refused(Objection.of("imports.objection.no_file"));
      }
      String name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
      try (InputStream in = file.get().getInputStream()) {
        Import read = imports.accept(importId(id), in, name, keeper(keeper, me), me);
        return Show.goTo("/imports/" + read.id());
      }
    } catch (Refused e) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "imports/imports",
          list.page(me, Arrangement.usual(), frames.say(request), e.objections()));
    }
  }

  @GetMapping("/imports/template")
  @ForRoles(Role.OFFICER)
  ResponseEntity<byte[]> template(
      @RequestParam(required = false) Optional<String> kind, HttpServletRequest request)
      throws IOException {
    Say say = frames.say(request);
    ImportKind of = kind.map(imports::kind).orElseGet(() -> imports.kinds().getFirst());
    List<String> headings =
        of.columns().stream().filter(Column::offered).map(c -> say.it(c.label())).toList();
    var out = new ByteArrayOutputStream();
    try (var sheet = new Spreadsheet(say.it(of.label()), headings)) {
      for (int i = 0; i < headings.size(); i++) {
        sheet.wide(i, Math.max(14, headings.get(i).length() + 4));
      }
      sheet.writeTo(out);
    }
    return FileAnswer.toKeep(
        say.it(of.label()) + ".xlsx", Spreadsheet.MEDIA_TYPE, out.toByteArray());
  }

  @GetMapping("/imports/{id}")
  @ForRoles(Role.OFFICER)
  ModelAndView show(
      @PathVariable String id,
      @RequestParam(required = false) Optional<Outcome> show,
      @RequestParam(defaultValue = "0") int from,
      Actor me) {
    return Show.page("imports/import", page(importId(id), show, from, me, List.of()));
  }

  @PostMapping("/imports/{id}/apply")
  @ForRoles(Role.OFFICER)
  ModelAndView apply(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String fingerprint,
      @RequestParam Map<String, String> form,
      Actor me) {
    var choices = new HashMap<Integer, String>();
    form.forEach(
        (name, value) -> {
          if (name.matches("choice-\\d{1,7}")) {
            choices.put(Integer.parseInt(name.substring("choice-".length())), value);
          }
        });
    try {
      if (Imports.isLong(imports.get(importId(id), officerAt(me)))) {
        imports.applyLater(importId(id), fingerprint, choices, officerAt(me), me);
        return Show.goTo("/imports/" + id);
      }
      return switch (imports.apply(importId(id), fingerprint, choices, officerAt(me), me)) {
        case DONE -> Show.goTo(done(id, ImportTask.APPLY));
        case PLANNED_ANEW -> refused(importId(id), me, List.of(Imports.PLANNED_ANEW));
      };
    } catch (Refused e) {
      return refused(importId(id), me, e.objections());
    }
  }

  @PostMapping("/imports/{id}/undo")
  @ForRoles(Role.OFFICER)
  ModelAndView undo(@PathVariable String id, Actor me) {
    try {
      if (Imports.isLong(imports.get(importId(id), officerAt(me)))) {
        imports.undoLater(importId(id), officerAt(me), me);
        return Show.goTo("/imports/" + id);
      }
      imports.undo(importId(id), officerAt(me), me);
    } catch (Refused e) {
      return refused(importId(id), me, e.objections());
    }
    return Show.goTo(done(id, ImportTask.UNDO));
  }

  /** Once more finds out what a file would do, where that was interrupted or had to wait. */
  @PostMapping("/imports/{id}/plan")
  @ForRoles(Role.OFFICER)
  ModelAndView plan(@PathVariable String id, Actor me) {
    try {
      imports.planLater(importId(id), officerAt(me), me);
    } catch (Refused e) {
      return refused(importId(id), me, e.objections());
    }
    return Show.goTo("/imports/" + id);
  }

  /** How far the work has come, for a page that is open; one whose work is done is led away. */
  @GetMapping("/imports/{id}/work")
  @ForRoles(Role.OFFICER)
  ModelAndView work(
      @PathVariable String id,
      @RequestParam(defaultValue = "PLAN") ImportTask task,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Actor me,
      HttpServletResponse answer) {
    Import of = imports.get(importId(id), officerAt(me));
    if (!part) {
      return Show.goTo("/imports/" + id);
    }
    Optional<ImportWork> work = imports.work(of).filter(ImportWork::atWork);
    if (work.isEmpty()) {
      boolean done =
          task == ImportTask.APPLY && of.state() == ImportState.APPLIED
              || task == ImportTask.UNDO && of.state() == ImportState.UNDONE;
      answer.setHeader("HX-Redirect", done ? done(id, task) : "/imports/" + id);
    }
    return Show.page("imports/work", new ImportWorkPage(of, work));
  }

  /** How the columns were read, to be corrected while nothing has been written. */
  @GetMapping("/imports/{id}/columns")
  @ForRoles(Role.OFFICER)
  ModelAndView columns(@PathVariable String id, Actor me) {
    Import of = imports.get(importId(id), officerAt(me));
    return Show.page("imports/columns", columns(of, imports.columns(of), List.of()));
  }

  @PostMapping("/imports/{id}/columns")
  @ForRoles(Role.OFFICER)
  ModelAndView correct(@PathVariable String id, @RequestParam Map<String, String> form, Actor me) {
    Import of = imports.get(importId(id), officerAt(me));
    List<SheetColumns> said = ColumnsPage.said(imports.columns(of), form);
    try {
      imports.readAnew(of.id(), said, officerAt(me), me);
    } catch (Refused e) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT, "imports/columns", columns(of, said, e.objections()));
    }
    return Show.goTo("/imports/" + id + "?did=imports.did.columns_said");
  }

  private ColumnsPage columns(Import of, List<SheetColumns> sheets, List<Objection> objections) {
    return new ColumnsPage(of, imports.kind(of.kind()).columns(), sheets, objections);
  }

  @PostMapping("/imports/{id}/discard")
  @ForRoles(Role.OFFICER)
  ModelAndView discard(@PathVariable String id, Actor me) {
    try {
      imports.discard(importId(id), officerAt(me), me);
    } catch (Refused e) {
      return refused(importId(id), me, e.objections());
    }
    return Show.goTo("/imports?did=imports.did.discarded");
  }

  @GetMapping("/imports/{id}/file")
  @ForRoles(Role.OFFICER)
  ResponseEntity<byte[]> file(@PathVariable String id, Actor me) {
    Import of = imports.get(importId(id), officerAt(me));
    byte[] file = imports.file(of.id(), officerAt(me)).orElseThrow();
    return FileAnswer.toKeep(of.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, file);
  }

  private static String done(String id, ImportTask task) {
    return "/imports/"
        + id
        + "?did=imports.did."
        + (task == ImportTask.UNDO ? "undone" : "applied");
  }

  private ModelAndView refused(ImportId id, Actor me, List<Objection> objections) {
    return Show.page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "imports/import",
        page(id, Optional.empty(), 0, me, objections));
  }

  private ImportPage page(
      ImportId id, Optional<Outcome> show, int from, Actor me, List<Objection> objections) {
    Import of = imports.get(id, officerAt(me));
    Optional<ImportWork> work = imports.work(of);
    var told = new ArrayList<>(objections);
    work.ifPresent(w -> told.addAll(w.told()));
    boolean open = of.state() == ImportState.PREVIEWED;
    Set<Outcome> shown = show.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Outcome.class));
    if (open) {
      shown.remove(Outcome.DOUBT);
    }
    int first = Math.max(0, from);
    return new ImportPage(
        of,
        imports.kind(of.kind()),
        open ? imports.rows(of, EnumSet.of(Outcome.DOUBT), 0, DOUBTS) : List.of(),
        imports.rows(of, shown, first, ROWS),
        show.orElse(null),
        first,
        shown.stream().mapToInt(of::count).sum(),
        ROWS,
        name(of.uploaded()),
        of.applied() == null ? Optional.empty() : name(of.applied()),
        of.undone() == null ? Optional.empty() : name(of.undone()),
        new ImportWorkPage(of, work.filter(ImportWork::atWork)),
        imports.columns(of),
        told.stream().distinct().toList());
  }

  private Optional<PersonNames> name(Import.Done done) {
    return Optional.ofNullable(done.by()).flatMap(people::find).map(a -> a.names());
  }

  private static Set<InstitutionId> officerAt(Actor me) {
    return me.institutionsAs(Role.OFFICER);
  }

  private static InstitutionId keeper(String typed, Actor me) {
    return officerAt(me).stream()
        .filter(i -> i.toString().equals(typed))
        .findFirst()
        .orElseThrow(() -> new NotFound("institution " + typed));
  }

  private static ImportId importId(String typed) {
    try {
      return ImportId.of(typed);
    } catch (IllegalArgumentException e) {
      throw new NotFound("import " + typed);
    }
  }
}
