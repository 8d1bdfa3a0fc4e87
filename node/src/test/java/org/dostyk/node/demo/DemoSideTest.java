package org.dostyk.node.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dostyk.node.demo.DemoSide.Member;
import org.junit.jupiter.api.Test;

class DemoSideTest {
  private static final DemoSide KARAGANDA = side("karaganda");
  private static final DemoSide SHANGHAI = side("shanghai");

  private static DemoSide side(String name) {
    return new DemoSide(name, "http://localhost:2", "https://127.0.0.1:3");
  }

  @Test
  void everybodyInTheLastStoryIsOnOneOfTheTwoNodesAndNobodyOnBoth() {
    assertThat(
            Stream.of(KARAGANDA, SHANGHAI)
                .flatMap(s -> s.stories().stream())
                .flatMap(s -> s.personas().stream())
                .map(Story.Persona::key))
        .containsExactlyInAnyOrderElementsOf(
            Story.read("s4").personas().stream().map(Story.Persona::key).toList());
  }

  @Test
  void eachSideKnowsTheInstitutionsOfTheOtherByTheNamesUnderWhichTheyTakePart() {
    assertThat(names(KARAGANDA.own())).isEqualTo(names(SHANGHAI.others()));
    assertThat(names(SHANGHAI.own()))
        .isEqualTo(names(KARAGANDA.others()))
        .containsExactly("succ.example");
    assertThat(names(KARAGANDA.own())).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void collegesWithoutANodeStandInTheRegisterOfEitherSide() {
    for (DemoSide side : List.of(KARAGANDA, SHANGHAI)) {
      assertThat(side.stories().getFirst().partners())
          .hasSize(2)
          .allSatisfy(p -> assertThat(p.kept()).hasSize(1));
    }
  }

  private static List<String> names(List<Member> members) {
    return members.stream().map(Member::hei).toList();
  }
}
