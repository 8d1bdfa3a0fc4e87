package org.dostyk.node.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dostyk.node.search.NameReading.Own;
import org.dostyk.node.search.Part.Role;

/**
 * Under what an institution is looked for when a new name has to be compared with many: who it is
 * known to be, the bones of its own words, and what it teaches at which place. A short form is
 * looked for among short forms and among the first letters of full names; a full name's first
 * letters only among short forms, for those of full names are shared by thousands. Of two that are
 * alike the one is {@linkplain #sought() sought} under a handle under which the other is kept.
 */
public final class Handles {
  private static final int SHORTEST_BONES = 2;
  private static final Pattern VOWEL = Pattern.compile("[aeiou]");
  private static final String NOWHERE = "-";
  private static final String LETTERS = "!";
  private static final String INITIALS = "?";
  private static final String SOUNDED = "!~";
  private static final String ELSEWHERE = "?~";

  /** What is known by what it studies, wherever it is said to be. */
  private static final Set<String> RESEARCHING = Set.of("institute", "research-center", "center");

  private final Set<String> kept;
  private final Set<String> sought;

  Handles(Likeness.Read read) {
    this.kept = common(read);
    this.sought = new LinkedHashSet<>(kept);
    for (NameReading reading : read.readings()) {
      for (String letters : letters(reading)) {
        kept.add(LETTERS + letters);
        sought.add(LETTERS + letters);
        sought.add(INITIALS + letters);
      }
      reading
          .letters()
          .map(ShortForms::sound)
          .map(Handles::sorted)
          .ifPresent(l -> eachOther(l, SOUNDED, ELSEWHERE));
      ShortForms.initials(reading).forEach(l -> eachOther(l, INITIALS, LETTERS));
      Initials.of(reading).forEach(l -> eachOther(sorted(l), ELSEWHERE, SOUNDED));
    }
    kept.remove(INITIALS);
    sought.remove(LETTERS);
  }

  private void eachOther(String letters, String here, String there) {
    kept.add(here + letters);
    sought.add(there + letters);
  }

  /** Words stand in another order in another language: МУВТ, WIUT. */
  private static String sorted(String letters) {
    char[] sorted = letters.toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /** Under which a known institution is kept. */
  public Set<String> kept() {
    return kept;
  }

  /** Under which those are looked for that a name may mean. */
  public Set<String> sought() {
    return sought;
  }

  private static Set<String> common(Likeness.Read read) {
    var handles = new LinkedHashSet<String>();
    read.known().forEach(k -> handles.add("#" + k.key()));
    for (NameReading reading : read.readings()) {
      handles.add("'" + reading.joined());
      own(reading, handles);
      places(reading, read.towns(), handles);
    }
    return handles;
  }

  private static Set<String> letters(NameReading reading) {
    var letters = new LinkedHashSet<String>();
    reading.letters().map(ShortForms::looked).ifPresent(letters::addAll);
    reading.further().forEach(l -> letters.addAll(ShortForms.looked(l)));
    return letters;
  }

  private static void own(NameReading reading, Set<String> handles) {
    var joined = new StringBuilder();
    for (Own word : reading.own()) {
      joined.append(word.bones());
      note(handles, word.bones());
      note(handles, Sound.bones(word.root()));
      if (word.bones().length() < SHORTEST_BONES) {
        note(handles, VOWEL.matcher(word.sound()).replaceAll(""));
      }
      note(handles, Sound.bones(word.chinese()));
    }
    note(handles, joined.toString());
  }

  private static void note(Set<String> handles, String bones) {
    if (bones.length() >= SHORTEST_BONES) {
      handles.add("~" + bones);
    }
  }

  /** Whether it is one of a kind that is known by what it studies. */
  static boolean isKnownByField(NameReading reading) {
    return reading.of(Role.KIND).stream().anyMatch(RESEARCHING::contains);
  }

  private static void places(NameReading reading, Set<String> towns, Set<String> handles) {
    var places = new LinkedHashSet<String>(reading.of(Role.PLACE));
    if (places.isEmpty()) {
      places.addAll(towns);
      places.addAll(reading.of(Role.DIRECTION));
      places.addAll(reading.of(Role.COUNTRY));
    }
    if (places.isEmpty() && !reading.own().stream().allMatch(Own::person)) {
      return; // its own words find it
    }
    Set<String> fields = new HashSet<>(Near.fields(reading.of(Role.FIELD)));
    for (String field : reading.of(Role.FIELD)) {
      if (field.indexOf('-') > 0) {
        fields.addAll(Near.fields(new HashSet<>(List.of(field.split("-"))))); // said in two words
      }
    }
    if (isKnownByField(reading)) {
      reading.of(Role.FIELD).stream()
          .filter(f -> Near.told(Set.of(f)) > 1)
          .forEach(f -> handles.add("^" + NOWHERE + "|" + f));
    }
    for (String place : places.isEmpty() ? Set.of(NOWHERE) : places) {
      if (fields.isEmpty()) {
        handles.add("^" + place + "|" + NOWHERE);
        if (reading.of(Role.KIND).contains("vocational-college")) {
          handles.add("^" + place + "|technology"); // others call it a polytechnic
        }
      }
      fields.forEach(f -> handles.add("^" + place + "|" + f));
    }
  }
}
