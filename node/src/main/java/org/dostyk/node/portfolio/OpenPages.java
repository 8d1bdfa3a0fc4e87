package org.dostyk.node.portfolio;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dostyk.node.agreements.AgreementId;
import org.dostyk.node.agreements.HeldAgreement;
import org.dostyk.node.partners.Partner;
import org.dostyk.node.partners.PartnerId;
import org.dostyk.node.people.OwnInstitution;
import org.dostyk.node.people.OwnInstitutions;
import org.dostyk.node.portfolio.PublicationPage.Agreement;
import org.dostyk.node.portfolio.PublicationPage.Open;
import org.dostyk.node.portfolio.Publications.Shown;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.ForAnyone;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.NotFound;
import org.dostyk.node.web.Parts;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages that everybody may read. They are the same for whoever asks, so caches may keep them;
 * each time they ask whether a page still stands, so that closing it works at once.
 */
@Controller
class OpenPages {
  private static final String PUBLIC = "an institution chose to show this to everybody";
  private final Publications publications;
  private final TermStore terms;
  private final OwnInstitutions houses;
  private final Places places;
  private final Texts texts;
  private final Frames frames;
  private final Parts parts;

  OpenPages(
      Publications publications,
      TermStore terms,
      OwnInstitutions houses,
      Places places,
      Texts texts,
      Frames frames,
      Parts parts) {
    this.publications = publications;
    this.terms = terms;
    this.houses = houses;
    this.places = places;
    this.texts = texts;
    this.frames = frames;
    this.parts = parts;
  }

  /** The page in the language that the reader's browser wants. */
  @GetMapping("/open/{slug}")
  @ForAnyone(because = PUBLIC)
  ModelAndView any(@PathVariable String slug, HttpServletRequest request) {
    if (publications.openAt(slug).isEmpty()) {
      throw new NotFound("page " + slug);
    }
    return Show.goTo("/open/" + slug + "/" + frames.say(request).language().tag());
  }

  @GetMapping("/open/{slug}/{tag}")
  @ForAnyone(because = PUBLIC)
  ResponseEntity<byte[]> in(
      @PathVariable String slug,
      @PathVariable String tag,
      @RequestHeader(name = "If-None-Match", defaultValue = "") String known,
      HttpServletRequest request) {
    InstitutionId id = publications.openAt(slug).orElseThrow(() -> new NotFound("page " + slug));
    Language language = Language.of(tag).orElseThrow(() -> new NotFound("language " + tag));
    OwnInstitution house = houses.find(id).orElseThrow();
    var out = new StringOutput();
    parts
        .of("portfolio/open", frames.of(request), page(house, slug, texts.in(language)))
        .writeTo(out);
    byte[] page = out.toString().getBytes(StandardCharsets.UTF_8);
    String mark = "\"" + hash(page) + "\"";
    var answer =
        known.contains(mark)
            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
            : ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8));
    answer
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag(mark)
        .header("Content-Language", language.tag());
    return known.contains(mark) ? answer.build() : answer.body(page);
  }

  private Open page(OwnInstitution house, String slug, Say say) {
    Shown shown = publications.shown(house.id());
    List<Partner> sorted =
        shown.partners().stream()
            .sorted((one, two) -> say.order().compare(say.it(one.name()), say.it(two.name())))
            .toList();
    return new Open(
        say,
        house,
        slug,
        sorted,
        agreements(shown, house.id()),
        MapPicture.of(spots(sorted, say)),
        places.land());
  }

  private List<MapPicture.Spot> spots(List<Partner> shown, Say say) {
    var names = new LinkedHashMap<Places.Point, List<String>>();
    for (Partner p : shown) {
      places
          .of(p.country(), Optional.ofNullable(p.details().region()))
          .ifPresent(at -> names.computeIfAbsent(at, a -> new ArrayList<>()).add(say.it(p.name())));
    }
    return names.entrySet().stream()
        .map(
            e ->
                new MapPicture.Spot(
                    e.getKey().latitude(),
                    e.getKey().longitude(),
                    String.join("; ", e.getValue()),
                    e.getValue().size(),
                    ""))
        .toList();
  }

  /** The agreements shown, with the names of the partners that are shown with them. */
  List<Agreement> agreements(Shown shown, InstitutionId house) {
    Map<PartnerId, Text> names = new HashMap<>();
    shown.partners().forEach(p -> names.put(p.id(), p.name()));
    List<AgreementId> ids = shown.agreements().stream().map(HeldAgreement::id).toList();
    Map<AgreementId, Term> noted = terms.of(ids, Set.of(house));
    ZoneId zone = houses.find(house).orElseThrow().place().zone();
    return shown.agreements().stream()
        .map(
            a ->
                new Agreement(
                    a.id().value(),
                    a.title().orElse(Text.of("en", "–")),
                    a.parties().stream()
                        .flatMap(p -> Optional.ofNullable(names.get(p)).stream())
                        .toList(),
                    a.inForceSince().map(at -> LocalDate.ofInstant(at, zone)),
                    Optional.ofNullable(noted.get(a.id())).flatMap(Term::endsOn),
                    a.onPaper()))
        .toList();
  }

  private static String hash(byte[] page) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
