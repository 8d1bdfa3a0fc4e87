package org.dostyk.node.notices;

import com.ibm.icu.text.DateFormatSymbols;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dostyk.node.people.Account;
import org.dostyk.node.people.Actor;
import org.dostyk.node.people.People;
import org.dostyk.node.people.PlaceChoices;
import org.dostyk.node.people.SetUpPage.Choice;
import org.dostyk.node.values.Objection;
import org.dostyk.node.web.ForSignedIn;
import org.dostyk.node.web.Frames;
import org.dostyk.node.web.Refused;
import org.dostyk.node.web.Say;
import org.dostyk.node.web.Show;
import org.dostyk.node.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people choose when they are written to. */
@Controller
class HabitPages {
  private final Habits habits;
  private final People people;
  private final Frames frames;
  private final Clock clock;

  HabitPages(Habits habits, People people, Frames frames, Clock clock) {
    this.habits = habits;
    this.people = people;
    this.frames = frames;
    this.clock = clock;
  }

  @GetMapping("/account/letters")
  @ForSignedIn
  ModelAndView show(Actor me, HttpServletRequest request) {
    Habit habit = habits.of(me.account());
    Typed typed =
        Typed.nothing()
            .with("zone", habit.zone().getId())
            .with("quiet_from", habit.quiet().map(q -> q.from().toString()).orElse(""))
            .with("quiet_to", habit.quiet().map(q -> q.to().toString()).orElse(""))
            .with("hour", String.valueOf(habit.hour()))
            .with("weekday", String.valueOf(habit.day().getValue()));
    for (Topic topic : habits.topics()) {
      typed = typed.with("pace_" + topic.module(), habit.pace(topic.module()).key());
    }
    return Show.page("notices/habit", page(me, typed, List.of(), request));
  }

  @PostMapping("/account/letters")
  @ForSignedIn
  ModelAndView choose(Actor me, Typed typed, HttpServletRequest request) {
    try {
      habits.choose(read(typed), me);
      return Show.goTo("/account/letters?did=notices.did.habit_chosen");
    } catch (Refused refused) {
      return Show.page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "notices/habit",
          page(me, typed, refused.objections(), request));
    }
  }

  private Habit read(Typed typed) {
    Map<String, Pace> paces = new LinkedHashMap<>();
    habits.topics().forEach(t -> paces.put(t.module(), Pace.of(typed.get("pace_" + t.module()))));
    try {
      return new Habit(
          ZoneId.of(typed.get("zone")),
          quiet(typed),
          LocalTime.of(number(typed, "hour"), 0).getHour(),
          DayOfWeek.of(number(typed, "weekday")),
          paces);
    } catch (DateTimeException e) {
      throw new Refused(Objection.of("notices.objection.habit_unreadable"));
    }
  }

  private static Optional<Habit.Quiet> quiet(Typed typed) {
    if (!typed.has("quiet_from") && !typed.has("quiet_to")) {
      return Optional.empty();
    }
    return Optional.of(
        new Habit.Quiet(
            LocalTime.parse(typed.get("quiet_from")), LocalTime.parse(typed.get("quiet_to"))));
  }

  /** A small number; one that no clock knows where it is none. */
  private static int number(Typed typed, String field) {
    String said = typed.get(field);
    return said.matches("\\d{1,2}") ? Integer.parseInt(said) : 99;
  }

  private HabitPage page(
      Actor me, Typed typed, List<Objection> objections, HttpServletRequest request) {
    Say say = frames.say(request);
    Account account = people.find(me.account()).orElseThrow();
    String[] names = DateFormatSymbols.getInstance(say.language().locale()).getWeekdays();
    List<Choice> days =
        Arrays.stream(DayOfWeek.values())
            .map(d -> new Choice(String.valueOf(d.getValue()), names[d.getValue() % 7 + 1]))
            .toList();
    return new HabitPage(
        account.email(),
        habits.topics(),
        PlaceChoices.zones(say, clock.instant()),
        days,
        typed,
        objections);
  }
}
