package org.dostyk.node.federation;

import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.dostyk.node.network.Introductions;
import org.dostyk.node.network.PeerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * Two real nodes, each with its database and keys, that speak HTTPS with one another; and on each
 * an institution that the other has admitted, new ones for each test.
 */
abstract class TwoNodes {
  static OwnNode here;
  static OwnNode there;
  static int number;
  private final String nameHere;
  private final String nameThere;
  House university;
  House college;
  String universityName;
  String collegeName;
  PeerId collegeFromHere;
  PeerId universityFromThere;

  @BeforeAll
  static void twoNodes() {
    here = OwnNode.start("here");
    there = OwnNode.start("there");
  }

  @AfterAll
  static void end() {
    here.close();
    there.close();
  }

  /** How the institutions are called, but for their number. */
  TwoNodes(String nameHere, String nameThere) {
    this.nameHere = nameHere;
    this.nameThere = nameThere;
  }

  @BeforeEach
  void twoInstitutionsThatKnowOneAnother() {
    number++;
    universityName = "university" + number + ".example";
    collegeName = "college" + number + ".example";
    university = here.a(Houses.class).open(nameHere + " " + number);
    college = there.a(Houses.class).open(nameThere + " " + number);
    Introductions.join(here, university, universityName);
    Introductions.join(there, college, collegeName);
    collegeFromHere = Introductions.admit(here, university, there, collegeName);
    universityFromThere = Introductions.admit(there, college, here, universityName);
  }
}
