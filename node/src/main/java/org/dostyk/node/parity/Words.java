package org.dostyk.node.parity;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is only tried on texts in which one of its beginnings stands. The tables hold
 * hundreds of patterns, a wording the words of three or four: looking for letters is quicker than
 * trying a pattern at every letter.
 */
final class Words {
  private final Pattern pattern;
  private final Optional<Set<String>> beginnings;

  private Words(Pattern pattern, Optional<Set<String>> beginnings) {
    this.pattern = pattern;
    this.beginnings = beginnings;
  }

  static Words of(String regex) {
    return of(Pattern.compile(regex));
  }

  static Words of(Pattern pattern) {
    return new Words(pattern, new Beginnings(pattern.pattern()).all());
  }

  /** Where the pattern stands; not to be asked where it cannot stand in the text. */
  Matcher matcher(CharSequence text) {
    return pattern.matcher(text);
  }

  /** Whether the pattern may stand in a text; if not, it surely does not. */
  boolean mayStandIn(CharSequence text) {
    String whole = text.toString();
    return beginnings.isEmpty() || beginnings.get().stream().anyMatch(whole::contains);
  }

  /** Reads off a pattern by which letters all that it fits begins. */
  private static final class Beginnings {
    private static final String SIGNS = "\\.[](){}*+?|^$";
    private static final String OPTIONAL = "?*{";
    private final String regex;
    private final Set<String> found = new LinkedHashSet<>();
    private int at;

    Beginnings(String regex) {
      this.regex = regex;
    }

    /** None where it could begin with anything. */
    Optional<Set<String>> all() {
      return choices() && at == regex.length() ? Optional.of(found) : Optional.empty();
    }

    /** Reads what stands between bars, up to the end or the bracket that closes it. */
    private boolean choices() {
      boolean known = true;
      do {
        known &= one();
        skipChoice();
      } while (has('|') && at++ >= 0);
      return known;
    }

    private boolean one() {
      while (isLookaround()) {
        skipGroup();
      }
      if (regex.startsWith("(?:", at)) {
        at += 3;
        boolean known = choices();
        at++;
        return known && !isOptional();
      }
      if (has('[') && !regex.startsWith("[^", at)) {
        return oneOf();
      }
      int from = at;
      while (at < regex.length() && SIGNS.indexOf(regex.charAt(at)) < 0) {
        at++;
      }
      String letters = regex.substring(from, isOptional() ? Math.max(from, at - 1) : at);
      found.add(letters);
      return !letters.isEmpty();
    }

    private boolean oneOf() {
      int end = regex.indexOf(']', at);
      String letters = regex.substring(at + 1, end);
      at = end + 1;
      letters.chars().forEach(letter -> found.add(Character.toString(letter)));
      return letters.chars().allMatch(Character::isLetter) && !isOptional();
    }

    private boolean isOptional() {
      return at < regex.length() && OPTIONAL.indexOf(regex.charAt(at)) >= 0;
    }

    private boolean isLookaround() {
      return regex.startsWith("(?<!", at)
          || regex.startsWith("(?<=", at)
          || regex.startsWith("(?!", at)
          || regex.startsWith("(?=", at);
    }

    private boolean has(char sign) {
      return at < regex.length() && regex.charAt(at) == sign;
    }

    private void skipChoice() {
      while (at < regex.length() && !has('|') && !has(')')) {
        if (has('(')) {
          skipGroup();
        } else {
          skipOne();
        }
      }
    }

    /** Skips a group, brackets within brackets and all. */
    private void skipGroup() {
      int open = 0;
      do {
        open += has('(') ? 1 : has(')') ? -1 : 0;
        skipOne();
      } while (open > 0);
    }

    private void skipOne() {
      if (has('[')) {
        at = regex.indexOf(']', at) + 1;
      } else {
        at += has('\\') ? 2 : 1;
      }
    }
  }
}
