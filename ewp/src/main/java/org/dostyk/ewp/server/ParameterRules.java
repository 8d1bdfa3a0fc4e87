package org.dostyk.ewp.server;

import java.util.ArrayList;
import java.util.List;
import org.dostyk.ewp.wire.Form;
import org.dostyk.ewp.wire.Refusal;
import org.dostyk.ewp.xml.XmlTrouble;

/** Whether a request has the parameters that its endpoint wants; tells everything at once. */
final class ParameterRules {
  private ParameterRules() {}

  static void check(List<Parameter> wanted, Form form) throws Refusal {
    List<String> objections = objections(wanted, form);
    if (!objections.isEmpty()) {
      throw new Refusal(400, String.join("; ", objections));
    }
  }

  static List<String> objections(List<Parameter> wanted, Form form) {
    var found = new ArrayList<String>();
    for (Parameter parameter : wanted) {
      int times = form.all(parameter.name()).size();
      if (times < parameter.least()) {
        found.add("The parameter " + parameter.name() + " is missing");
      } else if (times > parameter.most()) {
        found.add(
            "The parameter %s stands there %d times, and %d is the most"
                .formatted(parameter.name(), times, parameter.most()));
      }
    }
    for (String name : form.values().keySet()) {
      if (wanted.stream().noneMatch(parameter -> parameter.name().equals(name))) {
        found.add("There is no parameter " + XmlTrouble.shown(name));
      }
    }
    return found;
  }
}
