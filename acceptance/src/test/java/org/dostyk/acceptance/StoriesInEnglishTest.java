package org.dostyk.acceptance;

/** The stories as a reader of English plays them. */
class StoriesInEnglishTest extends Stories {
  StoriesInEnglishTest() {
    super("en");
  }
}
