package org.dostyk.node.agreements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dostyk.node.documents.Party;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Objection;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Texts;

/**
 * What a text leaves open for the parties' names and the like: {@code {{party1}}}, {@code
 * {{parties}}}, {@code {{signatory1}}}, {@code {{office1}}}, {@code {{number}}}, {@code {{date}}},
 * {@code {{place}}}, {@code {{years}}}. One text serves many agreements so; in a version nothing is
 * open any more.
 */
public final class MergeFields {
  private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{0,40}?)\\s*\\}\\}");

  private static final Party NOBODY = new Party("", Text.of("en", "-"), List.of());
  private static final Draft BLANK = new Draft(List.of(), Map.of(), Map.of(), List.of(), Map.of());

  private final Map<String, Function<Say, String>> values;
  private final Texts texts;

  private MergeFields(Map<String, Function<Say, String>> values, Texts texts) {
    this.values = values;
    this.texts = texts;
  }

  /** The fields between so many parties, in the order in which they are explained. */
  public static List<String> names(int parties) {
    return List.copyOf(values(Collections.nCopies(parties, NOBODY), BLANK).keySet());
  }

  /**
   * The fields of an agreement between these parties.
   *
   * @param draft has the details; a detail not given is a field without a value
   */
  static MergeFields of(List<Party> parties, Draft draft, Texts texts) {
    return new MergeFields(values(parties, draft), texts);
  }

  private static Map<String, Function<Say, String>> values(List<Party> parties, Draft draft) {
    var values = new LinkedHashMap<String, Function<Say, String>>();
    values.put("parties", say -> say.list(parties.stream().map(p -> say.it(p.name())).toList()));
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      int number = i + 1;
      values.put("party" + number, say -> say.it(party.name()));
      values.put("signatory" + number, say -> signatory(party, say, s -> s.name()));
      values.put("office" + number, say -> signatory(party, say, s -> s.office()));
    }
    values.put("number", say -> draft.detail(Draft.NUMBER));
    values.put("date", say -> draft.date().map(say::date).orElse(""));
    values.put("place", say -> draft.detail(Draft.PLACE + say.language().tag()));
    values.put("years", say -> draft.detail(Draft.YEARS));
    return values;
  }

  /** The draft with every field that has a value filled; others stay as they are. */
  Draft filled(Draft draft) {
    return draft.reworded(
        (tag, wording) ->
            FIELD
                .matcher(wording)
                .replaceAll(found -> Matcher.quoteReplacement(valueOr(found, tag))));
  }

  /** Against what is left open: a field that there is not, or one without a value. */
  List<Objection> missing(Draft draft) {
    var objections = new LinkedHashSet<Objection>();
    draft.reworded(
        (tag, wording) -> {
          for (MatchResult found : FIELD.matcher(wording).results().toList()) {
            String name = found.group(1);
            if (!values.containsKey(name)) {
              objections.add(Objection.of("agreements.objection.unknown_field", found.group()));
            } else if (value(name, tag).isEmpty()) {
              objections.add(Objection.of("agreements.objection.open_field", found.group()));
            }
          }
          return wording;
        });
    return new ArrayList<>(objections);
  }

  private String valueOr(MatchResult found, String tag) {
    String value = value(found.group(1), tag);
    return value.isEmpty() ? found.group() : value;
  }

  private String value(String name, String tag) {
    Function<Say, String> value = values.getOrDefault(name, say -> "");
    return value.apply(texts.in(Language.of(tag).orElse(Language.EN)));
  }

  private static String signatory(Party party, Say say, Function<Party.Signatory, Text> what) {
    return party.signatories().stream().findFirst().map(what).map(say::it).orElse("");
  }
}
