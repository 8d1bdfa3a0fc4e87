package org.dostyk.node.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.dostyk.node.imports.Import;
import org.dostyk.node.imports.ImportId;
import org.dostyk.node.imports.Imports;
import org.dostyk.node.imports.Spreadsheet;
import org.dostyk.node.people.LocalPath;
import org.dostyk.node.people.SignIn;
import org.dostyk.node.values.Language;
import org.dostyk.node.web.FileAnswer;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Show;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choosing who to be, and moving the clock. */
@Controller
@ConditionalOnBooleanProperty("dostyk.demo")
class DemoPages {
  private static final String NO_ACCOUNT = "the demonstration asks nobody who they are";
  private final Demo demo;
  private final SignIn signIn;
  private final Imports imports;
  private final DemoGuest guest;
  private final Optional<DemoAcross> across;
  private final Optional<Path> list;

  /**
   * @param across empty where this node stands alone
   * @param list a public list of institutions that visitors may import; empty where none was given
   */
  DemoPages(
      Demo demo,
      SignIn signIn,
      Imports imports,
      DemoGuest guest,
      Optional<DemoAcross> across,
      @Value("${dostyk.demo.list:}") String list) {
    this.demo = demo;
    this.signIn = signIn;
    this.imports = imports;
    this.guest = guest;
    this.across = across;
    this.list = list.isEmpty() ? Optional.empty() : Optional.of(Path.of(list));
  }

  @GetMapping("/demo")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView choose() {
    return Show.page("demo/demo", DemoPage.of(demo, list, across.flatMap(DemoAcross::shown)));
  }

  /** From the news to the system. */
  @GetMapping("/demo/news")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView news() {
    if (demo.other().isPresent()) {
      throw new NotFound("The news on one of two nodes");
    }
    return Show.page("demo/news", NewsPage.of(demo));
  }

  @GetMapping("/demo/partners.xlsx")
  @ForAnyone(because = NO_ACCOUNT)
  ResponseEntity<byte[]> workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    PartnersWorkbook.writeTo(bytes);
    return FileAnswer.toKeep(
        PartnersWorkbook.FILE_NAME, Spreadsheet.MEDIA_TYPE, bytes.toByteArray());
  }

  @PostMapping("/demo/be")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView be(
      @RequestParam String who,
      @RequestParam(defaultValue = "/") String then,
      HttpServletRequest request,
      HttpServletResponse response) {
    signIn.as(
        demo.account(who).orElseThrow(() -> new NotFound("Persona " + who)).id(),
        request,
        response);
    return Show.goTo(LocalPath.orHome(then));
  }

  /** Goes in as the guest who has no account: by the link that a guest is sent. */
  @PostMapping("/demo/guest")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView beGuest(
      @RequestParam(defaultValue = "EN") Language language, HttpServletRequest request) {
    String link = guest.link(demo.guest(), language, demo.actor(DemoGuest.HOST));
    signIn.out(request);
    return Show.goTo(link);
  }

  /** Imports the public list as the officer who imports it in the story. */
  @PostMapping("/demo/list")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView importList(
      @RequestParam UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path file = list.orElseThrow(() -> new NotFound("A list to import"));
    Story.Persona officer = demo.importer();
    signIn.as(demo.account(officer.key()).orElseThrow().id(), request, response);
    try (InputStream in = Files.newInputStream(file)) {
      Import begun =
          imports.accept(
              new ImportId(id), in, String.valueOf(file.getFileName()), officer.at(), null);
      return Show.goTo("/imports/" + begun.id());
    }
  }

  @PostMapping("/demo/clock")
  @ForAnyone(because = NO_ACCOUNT)
  ModelAndView move(@RequestParam(defaultValue = "0") long days) {
    if (days == 0) {
      demo.backToNow();
    } else {
      demo.move(days);
    }
    return Show.goTo("/demo?did=demo.did.moved");
  }
}
