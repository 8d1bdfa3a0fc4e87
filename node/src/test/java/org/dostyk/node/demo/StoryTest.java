package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dostyk.node.people.PersonNames;
import org.dostyk.node.people.Script;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryTest {
  /** Everybody whom the stories' public texts name, as the texts spell them. */
  private static final Set<String> PUBLIC =
      Set.of(
          "Mukhtar Tolegen",
          "Liu Min",
          "Zhang Xuan",
          "Zhang Zhengrong",
          "Guo Hongtao",
          "Nurlyshat Yessenova",
          "Mara Tleuzhanova",
          "E. Imangaliyev",
          "Gani Beisembayev",
          "Huai Jinpeng",
          "Xia Jianhui",
          "Nurmukhanbet Almakhanov");

  private record Somebody(PersonNames names, String email, Map<String, String> post, boolean made) {
    String latin() {
      return names.in(Language.EN);
    }
  }

  private static Stream<Story.Persona> personas() {
    return Story.all().stream().flatMap(s -> s.personas().stream());
  }

  private static Stream<Somebody> everybody() {
    return Stream.concat(
        personas().map(p -> new Somebody(p.personNames(), p.email(), p.office(), p.invented())),
        Story.all().stream()
            .flatMap(s -> s.partners().stream())
            .map(Story.Listed::signatory)
            .map(s -> new Somebody(s.personNames(), s.email(), s.office(), s.invented())));
  }

  @Test
  void whoeverIsNotNamedInPublicIsMarkedInvented() {
    assertThat(everybody().filter(s -> !s.made()).map(Somebody::latin))
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
    assertThat(everybody().filter(Somebody::made).map(Somebody::latin))
        .doesNotContainAnyElementsOf(PUBLIC);
  }

  @Test
  void noCharactersAreGuessedForWhomThePublicTextSpellsInLatin() {
    assertThat(everybody().filter(s -> !s.made()))
        .allMatch(s -> s.names().forms().stream().noneMatch(f -> f.script() == Script.HANI))
        .allMatch(s -> s.names().forms().stream().anyMatch(f -> f.script() == Script.LATN));
  }

  @Test
  void keysAndAddressesAreEachSomebodysOwnAndNoAddressIsReal() {
    assertThat(personas().map(Story.Persona::key)).doesNotHaveDuplicates();
    assertThat(everybody().map(Somebody::email))
        .doesNotHaveDuplicates()
        .allMatch(e -> e.endsWith(".example"));
  }

  @Test
  void everyNamePostAndTownIsToldInFourLanguages() {
    String[] four = Stream.of(Language.values()).map(Language::tag).toArray(String[]::new);
    Stream<Map<String, String>> ofStories =
        Story.all().stream()
            .flatMap(
                s ->
                    Stream.of(
                            Stream.of(s.title()),
                            s.institutions().stream().map(Story.House::name),
                            s.institutions().stream().map(i -> i.town().name()),
                            s.partners().stream().map(Story.Listed::name),
                            s.partners().stream().map(p -> p.town().name()))
                        .flatMap(texts -> texts));
    Stream<Map<String, String>> ofPeople =
        Stream.concat(everybody().map(Somebody::post), personas().map(Story.Persona::first));
    assertThat(Stream.concat(ofStories, ofPeople))
        .allSatisfy(t -> assertThat(t).containsKeys(four));
  }

  @Test
  void whatWasNotedInOneLanguageIsToldInTheThreeOthers() {
    Set<String> four = tags();
    for (VisitStory.Told visit : VisitStory.read().visits()) {
      for (VisitStory.Written minutes : visit.minutes()) {
        assertThat(minutes.entries())
            .as(visit.purpose().get("en"))
            .allSatisfy(
                e ->
                    assertThat(with(minutes.language(), e.also()))
                        .as(e.words())
                        .containsExactlyInAnyOrderElementsOf(four));
      }
    }
    assertThat(VisitStory.read().visits())
        .flatExtracting(VisitStory.Told::items)
        .allSatisfy(
            i -> {
              assertThat(i.place().isEmpty() || with("en", i.placeAlso()).equals(four)).isTrue();
              assertThat(i.transport().isEmpty() || with("en", i.transportAlso()).equals(four))
                  .isTrue();
            });
    assertThat(StoryRecords.read().exchanges())
        .allSatisfy(e -> assertThat(with("ru", e.also())).as(e.source()).isEqualTo(four));
    assertThat(StoryRecords.read().gifts())
        .allSatisfy(g -> assertThat(g.occasionAlso().keySet()).isEqualTo(four));
  }

  @Test
  void whatHasOneFieldForAllReadersIsToldInEveryScript() {
    var records = StoryRecords.read();
    Stream<@Nullable String> told =
        Stream.of(
                VisitStory.read().visits().stream()
                    .flatMap(v -> v.minutes().stream())
                    .map(VisitStory.Written::others),
                records.register().stream().map(StoryRecords.Registered::note),
                records.papers().stream().flatMap(p -> Stream.of(p.source(), p.note())),
                records.gifts().stream().map(StoryRecords.Present::holder),
                Story.all().stream()
                    .flatMap(s -> s.partners().stream())
                    .flatMap(p -> p.kept().stream())
                    .map(Story.Kept::note))
            .flatMap(s -> s);
    assertThat(told.filter(t -> t != null && !t.isEmpty()))
        .isNotEmpty()
        .allSatisfy(
            t ->
                assertThat(t)
                    .containsPattern("\\p{IsHan}")
                    .containsPattern("[А-я]")
                    .containsPattern("[A-Za-z]"));
  }

  private static Set<String> with(String tag, @Nullable Map<String, String> also) {
    var tags = new TreeSet<>(Set.of(tag));
    if (also != null) {
      tags.addAll(also.keySet());
    }
    return tags;
  }

  private static Set<String> tags() {
    return Stream.of(Language.values())
        .map(Language::tag)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void nobodySitsWhereNoInstitutionIsHosted() {
    for (Story story : Story.all()) {
      var hosted = story.institutions().stream().map(Story.House::id).toList();
      assertThat(story.personas().stream().flatMap(p -> p.seats().stream())).isSubsetOf(hosted);
      assertThat(story.partners().stream().flatMap(p -> p.kept().stream()).map(Story.Kept::by))
          .isSubsetOf(hosted);
    }
  }

  @Test
  void ninePeopleHaveATaskOfFewStepsInFourLanguages() {
    String[] four = Stream.of(Language.values()).map(Language::tag).toArray(String[]::new);
    assertThat(Task.all())
        .hasSize(9)
        .allSatisfy(t -> assertThat(t.what()).containsKeys(four))
        .allSatisfy(t -> assertThat(t.steps()).hasSizeBetween(3, 4))
        .allSatisfy(t -> assertThat(t.steps()).allSatisfy(s -> assertThat(s).containsKeys(four)));
    assertThat(Task.all()).extracting(Task::who).doesNotHaveDuplicates();
    assertThat(Task.all().stream().filter(t -> !t.isGuests()).map(Task::who))
        .isSubsetOf(personas().map(Story.Persona::key).toList());
  }

  @Test
  void whatTheNewsLeavesOpenIsNotFilledIn() {
    StoryRecords records = StoryRecords.read();
    assertThat(records.gifts()).hasSize(12).allMatch(g -> g.what().toString().contains("not say"));
    assertThat(records.exchanges()).allMatch(e -> e.source().contains("без разбивки"));
    assertThat(records.register().stream().filter(r -> !r.confirmed()).map(r -> r.name().get("en")))
        .containsExactly("Ili Pedagogical University", "National Central University");
    assertThat(records.papers()).allMatch(p -> !p.source().isEmpty());
  }

  @Test
  void everyCollegeOfTheCeremonyHasSomebodyWhoSigns() {
    Story ceremony = Story.read("s4");
    var signing =
        ceremony.personas().stream()
            .filter(p -> p.roles().contains(Role.SIGNATORY))
            .map(Story.Persona::at)
            .filter(id -> !id.toString().endsWith("d0"))
            .toList();
    var colleges =
        ceremony.institutions().stream()
            .map(i -> i.toHost().id())
            .filter(id -> !id.toString().endsWith("d0"))
            .filter(id -> !id.toString().endsWith("c9"))
            .toList();
    assertThat(signing).containsExactlyInAnyOrderElementsOf(colleges);
    assertThat(signing.size() - 1 + ceremony.partners().size()).as("agreements").isEqualTo(6);
    assertThat(List.copyOf(ceremony.partners())).allMatch(p -> !p.signatory().email().isEmpty());
  }
}
