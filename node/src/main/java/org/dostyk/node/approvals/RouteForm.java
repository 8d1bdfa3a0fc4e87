package org.dostyk.node.approvals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dostyk.node.people.AccountId;
import org.dostyk.node.values.Language;
import org.dostyk.node.values.Text;
import org.dostyk.node.web.Texts;
import org.springframework.util.MultiValueMap;

/**
 * A route as its form has it: {@code step.2.place}, {@code step.2.title} (one of {@link StepTitle}
 * or {@code OTHER}), {@code step.2.words}, {@code step.2.part}, {@code step.2.who} several times.
 *
 * @param steps as typed; a line without a title is no step
 */
public record RouteForm(
    List<Line> steps, String shown, boolean takeOver, String remindDays, int revision) {
  static final String OTHER = "OTHER";
  static final int MORE = 2;

  /** A line of the form. */
  public record Line(String place, String title, String words, String part, List<String> who) {
    public Line {
      who = List.copyOf(who);
    }

    static Line blank(int place) {
      return new Line(String.valueOf(place), "", "", Part.WHOLE.name(), List.of());
    }

    boolean isStep() {
      return !title.isBlank();
    }
  }

  public RouteForm {
    steps = List.copyOf(steps);
  }

  /** The form that shows a route, with lines for more steps. */
  static RouteForm of(Route route, Texts texts, Language reader) {
    var titles = new LinkedHashMap<Map<String, String>, String>();
    for (StepTitle title : StepTitle.values()) {
      titles.put(title.in(texts).byTag(), title.name());
    }
    var lines = new ArrayList<Line>();
    for (PlannedStep step : route.steps()) {
      String title = titles.getOrDefault(step.title().byTag(), OTHER);
      lines.add(
          new Line(
              String.valueOf(step.place()),
              title,
              title.equals(OTHER) ? step.title().in(reader) : "",
              step.part().name(),
              step.deciders().stream().map(AccountId::toString).toList()));
    }
    return new RouteForm(
            lines,
            route.shown().name(),
            route.takeOver(),
            String.valueOf(route.remindDays()),
            route.revision())
        .withMore();
  }

  static RouteForm read(MultiValueMap<String, String> form) {
    var lines = new ArrayList<Line>();
    for (int i = 1; form.containsKey("step." + i + ".title"); i++) {
      String at = "step." + i + ".";
      lines.add(
          new Line(
              first(form, at + "place"),
              first(form, at + "title"),
              first(form, at + "words"),
              first(form, at + "part"),
              form.getOrDefault(at + "who", List.of())));
    }
    return new RouteForm(
        lines,
        first(form, "shown"),
        form.containsKey("takeOver"),
        first(form, "remindDays"),
        number(first(form, "revision"), 0));
  }

  /** The same with blank lines for more steps. */
  RouteForm withMore() {
    var more = new ArrayList<>(steps.stream().filter(Line::isStep).toList());
    int last = more.stream().mapToInt(l -> number(l.place(), 1)).max().orElse(0);
    for (int i = 1; i <= MORE; i++) {
      more.add(Line.blank(last + i));
    }
    return new RouteForm(more, shown, takeOver, remindDays, revision);
  }

  RouteForm at(int newer) {
    return new RouteForm(steps, shown, takeOver, remindDays, newer);
  }

  /**
   * The route that was typed.
   *
   * @param before the route shown on the form: a title in several languages stays whole where it
   *     was not changed
   */
  Route route(Route before, Texts texts, Language reader) {
    List<PlannedStep> planned =
        steps.stream()
            .filter(Line::isStep)
            .map(
                line ->
                    new PlannedStep(
                        Math.max(1, number(line.place(), 1)),
                        title(line, before, texts, reader),
                        value(Part.values(), line.part(), Part.WHOLE),
                        line.who().stream().flatMap(RouteForm::account).distinct().toList()))
            .sorted(Comparator.comparingInt(PlannedStep::place))
            .toList();
    return new Route(
        planned,
        value(Shown.values(), shown, Shown.NOTHING),
        takeOver,
        number(remindDays, -1),
        revision);
  }

  private static Text title(Line line, Route before, Texts texts, Language reader) {
    for (StepTitle title : StepTitle.values()) {
      if (title.name().equals(line.title())) {
        return title.in(texts);
      }
    }
    String words = line.words().strip();
    Optional<Text> known =
        before.steps().stream()
            .map(PlannedStep::title)
            .filter(t -> t.in(reader).equals(words))
            .findFirst();
    return known.orElseGet(() -> Text.of("und", words.isEmpty() ? "–" : words));
  }

  private static Stream<AccountId> account(String typed) {
    try {
      return Stream.of(new AccountId(UUID.fromString(typed)));
    } catch (IllegalArgumentException noAccount) {
      return Stream.empty();
    }
  }

  private static <E extends Enum<E>> E value(E[] all, String typed, E otherwise) {
    for (E value : all) {
      if (value.name().equals(typed)) {
        return value;
      }
    }
    return otherwise;
  }

  private static String first(MultiValueMap<String, String> form, String field) {
    return Optional.ofNullable(form.getFirst(field)).orElse("").strip();
  }

  private static int number(String typed, int otherwise) {
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : otherwise;
  }
}
