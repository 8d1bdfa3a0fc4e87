package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.dostyk.node.agreements.AgreementType;
import org.dostyk.node.gifts.GiftDirection;
import org.dostyk.node.partners.Dossier;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.portfolio.Flow;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.InstitutionId;
import org.dostyk.node.values.PartialDate;
import org.dostyk.node.values.StayKind;
import org.dostyk.node.values.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stories' public texts tell of former years, as the offices have it on record: partners,
 * papers that were signed elsewhere, numbers of people, gifts, and what a meeting should know. What
 * the text leaves open stays open: a gift that is not named, a number that is not broken down.
 *
 * @param points for the briefing packs of visits
 */
record StoryRecords(
    List<Registered> register,
    List<Paper> papers,
    List<Counted> exchanges,
    List<Present> gifts,
    List<Point> points) {

  /**
   * A partner in an institution's register.
   *
   * @param by the persona who entered it
   * @param town null where the text does not say it
   * @param since a month or a year; null where it is not known
   * @param confirmed whether it is certain which institution is meant
   */
  record Registered(
      UUID id,
      UUID keeper,
      String by,
      PartnerKind kind,
      SequencedMap<String, String> name,
      String country,
      Story.@Nullable Town town,
      @Nullable String since,
      String note,
      boolean confirmed) {

    PartnerDetails details() {
      var at = new Country(country);
      return new PartnerDetails(
          kind,
          new Text(name, null),
          List.of(),
          at,
          town == null ? null : town.place().name(),
          town == null ? at.usualZone() : town.place().zone(),
          confirmed ? Identity.CONFIRMED : Identity.TO_BE_CONFIRMED);
    }

    Dossier dossier() {
      PartialDate known = Optional.ofNullable(since).flatMap(PartialDate::parse).orElse(null);
      return new Dossier(new InstitutionId(keeper), List.of(), known, note, 0);
    }
  }

  /**
   * An agreement that was signed on paper.
   *
   * @param signed a day, or only its month
   * @param source which public text tells it
   */
  record Paper(
      UUID id,
      UUID keeper,
      String by,
      AgreementType type,
      UUID partner,
      SequencedMap<String, String> title,
      String signed,
      String source,
      String note) {}

  /**
   * People who went or came, as a number that the text gives as a lower bound.
   *
   * @param year in which the academic year of the text begins
   * @param source which public text tells it
   * @param also the same in further languages
   */
  record Counted(
      UUID id,
      UUID keeper,
      String by,
      UUID partner,
      Flow flow,
      StayKind kind,
      int year,
      int people,
      String source,
      SequencedMap<String, String> also) {}

  /**
   * A gift.
   *
   * @param occasionAlso the occasion in further languages
   * @param holder who keeps it since that day; null where it was given away or nobody is named
   */
  record Present(
      UUID id,
      UUID keeper,
      String by,
      GiftDirection direction,
      UUID partner,
      UUID visit,
      SequencedMap<String, String> what,
      LocalDate day,
      String occasion,
      SequencedMap<String, String> occasionAlso,
      @Nullable String holder) {}

  /** What somebody should know before a meeting. */
  record Point(UUID id, UUID visit, String by, SequencedMap<String, String> wording) {}

  static StoryRecords read() {
    try (InputStream in = new ClassPathResource("demo/records.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, StoryRecords.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
