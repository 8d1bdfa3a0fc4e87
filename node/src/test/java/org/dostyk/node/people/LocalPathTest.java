package org.dostyk.node.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/agreements/7?tab=text&lang=zh", "/people?q=%D0%94%D0%B0"})
  void aPathOfThisNodeIsGoneTo(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/a//evil.example",
        "javascript:alert(1)",
        "agreements",
        "/a\r\nLocation: https://evil.example",
        "/{id}",
        "/sign-in?to=/",
        "/sign-out"
      })
  void nothingElseIs(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/");
  }
}
