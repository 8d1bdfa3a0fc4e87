package org.dostyk.node.network;

import java.time.Duration;
import org.dostyk.node.House;
import org.dostyk.node.Houses;
import org.dostyk.node.OwnNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** On each of the two nodes an institution that the other has admitted, new ones for each test. */
public abstract class TwoNodes extends HereAndThere {
  protected static int number;
  private final String nameHere;
  private final String nameThere;
  protected House university;
  protected House college;
  protected String universityName;
  protected String collegeName;
  protected PeerId collegeFromHere;
  protected PeerId universityFromThere;

  @BeforeAll
  protected static void twoNodes() {
    here = OwnNode.start("here");
    there = OwnNode.start("there");
  }

  /** How the institutions are called, but for their number. */
  protected TwoNodes(String nameHere, String nameThere) {
    this.nameHere = nameHere;
    this.nameThere = nameThere;
  }

  @BeforeEach
  protected void twoInstitutionsThatKnowOneAnother() {
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

  /** What was cut here goes on, and what waited long is tried again. */
  protected void mend() {
    Introductions.resume(here, university, collegeFromHere);
    pass(Duration.ofHours(2));
    exchange();
  }
}
