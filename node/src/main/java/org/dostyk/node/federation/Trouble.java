package org.dostyk.node.federation;

/**
 * Why an act has no effect here.
 *
 * @param why the end of its text key
 * @param detail for the log and administrators; no content
 */
record Trouble(String why, String detail) {
  String key() {
    return "federation.trouble." + why;
  }
}
