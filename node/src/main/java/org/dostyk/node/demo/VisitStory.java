package org.dostyk.node.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.dostyk.node.minutes.EntryKind;
import org.dostyk.node.partners.Identity;
import org.dostyk.node.partners.PartnerDetails;
import org.dostyk.node.partners.PartnerKind;
import org.dostyk.node.people.NameForm;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.seating.Interpreters;
import org.dostyk.node.seating.TableShape;
import org.dostyk.node.values.Country;
import org.dostyk.node.values.Text;
import org.dostyk.node.values.Words;
import org.dostyk.node.visits.DelegateRole;
import org.dostyk.node.visits.ItemKind;
import org.dostyk.node.visits.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stories' visits as data. Who is named in public stands there with the office in which they
 * were named; everybody else is invented, and the office says so.
 *
 * @param offices by a short word
 */
record VisitStory(Map<String, SequencedMap<String, String>> offices, List<Told> visits) {

  /**
   * A visit.
   *
   * @param by the persona who plans it
   * @param place where it takes place, if that is not the host's own town
   * @param promiseReturn the day by which a return was promised; null where none was
   * @param minutes of one of its items, each side's its own, those first in which promises were
   *     entered; none where none were taken
   */
  record Told(
      UUID id,
      UUID keeper,
      String by,
      UUID host,
      List<UUID> guests,
      @Nullable UUID returnOf,
      Story.@Nullable Town place,
      SequencedMap<String, String> purpose,
      LocalDate from,
      LocalDate to,
      List<Yes> approvals,
      List<Somebody> delegates,
      List<Item> items,
      @Nullable LocalDate promiseReturn,
      List<Supporting> supporters,
      List<Written> minutes) {}

  /**
   * Who supports it without being host or guest.
   *
   * @param items the numbers of what they are invited to, from 1
   */
  record Supporting(
      UUID id,
      PartnerKind kind,
      SequencedMap<String, String> name,
      String country,
      Story.Town town,
      List<Integer> items) {

    PartnerDetails details() {
      return new PartnerDetails(
          kind,
          new Text(name, null),
          List.of(),
          new Country(country),
          town.place().name(),
          town.place().zone(),
          Identity.CONFIRMED);
    }
  }

  /**
   * Minutes.
   *
   * @param item the number of the item that they are of, from 1
   * @param by the persona who writes
   * @param others who was present besides the delegation
   * @param confirmed who says yes to the list of promises
   */
  record Written(
      int item,
      String by,
      String language,
      String others,
      List<Noted> entries,
      List<Yes> confirmed) {}

  /**
   * An entry of minutes.
   *
   * @param promiser the side that promised; null where it is no promise
   * @param also the same in further languages by tag; null where it was not told in any
   */
  record Noted(
      EntryKind kind,
      String words,
      @Nullable Side promiser,
      @Nullable SequencedMap<String, String> also) {}

  /**
   * Which persona says yes for a side.
   *
   * @param letter the day of the letter by which a side without people here said yes, which the
   *     persona notes; null where the persona speaks for the side
   */
  record Yes(Side side, String by, @Nullable LocalDate letter) {}

  /** Somebody in the delegation. */
  record Somebody(
      SequencedMap<String, String> names,
      String office,
      UUID from,
      String language,
      DelegateRole role,
      boolean invented) {

    PersonNames personNames() {
      return new PersonNames(
          names.entrySet().stream()
              .map(
                  e ->
                      new NameForm(
                          Script.of(e.getKey()),
                          List.of(new NameForm.Part(NameForm.Kind.LINE, e.getValue())),
                          NameForm.Source.OFFICE,
                          null,
                          null))
              .toList());
    }
  }

  /**
   * What happens, by the clock of the place visited.
   *
   * @param placeAlso the place in further languages; null where there is none
   * @param transportAlso the transport in further languages; null where there is none
   * @param sessions of a seminar, as far as the public text tells them
   * @param seats how people sit there; null where that is not told
   */
  record Item(
      LocalDate day,
      LocalTime starts,
      LocalTime ends,
      ItemKind kind,
      SequencedMap<String, String> title,
      String place,
      String interpreter,
      String transport,
      @Nullable SequencedMap<String, String> placeAlso,
      @Nullable SequencedMap<String, String> transportAlso,
      @Nullable List<Talk> sessions,
      @Nullable Seats seats) {

    Words where() {
      return words(place, placeAlso);
    }

    Words carried() {
      return words(transport, transportAlso);
    }

    private static Words words(String said, @Nullable SequencedMap<String, String> also) {
      return new Words(said, Optional.ofNullable(also).map(a -> new Text(a, null)));
    }

    List<Talk> talks() {
      return sessions == null ? List.of() : sessions;
    }
  }

  /**
   * The tables of an item.
   *
   * @param hosts by rank
   */
  record Seats(List<Sitting> hosts, TableShape shape, int across, Interpreters interpreters) {}

  /** A host at a table; the post as the office noted it. */
  record Sitting(String name, String post, boolean invented) {}

  /** A session of a seminar. */
  record Talk(
      LocalTime starts,
      LocalTime ends,
      SequencedMap<String, String> title,
      List<String> speakers) {}

  static VisitStory read() {
    try (InputStream in = new ClassPathResource("demo/visits.json").getInputStream()) {
      return JsonMapper.builder().build().readValue(in, VisitStory.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
