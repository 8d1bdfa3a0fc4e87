package org.dostyk.acceptance;

/** The stories as a reader of Chinese plays them. */
class StoriesInChineseTest extends Stories {
  StoriesInChineseTest() {
    super("zh");
  }
}
