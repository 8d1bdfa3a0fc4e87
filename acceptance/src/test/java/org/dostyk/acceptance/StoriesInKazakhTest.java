package org.dostyk.acceptance;

/** The stories as a reader of Kazakh plays them. */
class StoriesInKazakhTest extends Stories {
  StoriesInKazakhTest() {
    super("kk");
  }
}
