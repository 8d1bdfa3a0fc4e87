package org.dostyk.acceptance;

/** The stories as a reader of Russian plays them. */
class StoriesInRussianTest extends Stories {
  StoriesInRussianTest() {
    super("ru");
  }
}
