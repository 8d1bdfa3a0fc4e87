package org.dostyk.node.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dostyk.node.House;
import org.dostyk.node.NodeTest;
import org.dostyk.node.values.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * What Debian's calendar programs show of a delegate's calendar; skipped where they are missing.
 */
@NodeTest
class CalendarClientsTest {
  @Autowired private VisitGround ground;
  @Autowired private Visits visits;
  @Autowired private VisitCalendar calendar;
  @Autowired private CalendarFeeds feeds;
  @Autowired private Environment environment;
  @TempDir private Path folder;
  private House auezov;
  private Visit visit;
  private Delegate dean;

  @BeforeEach
  void aSeminarInUrumqi() {
    auezov = ground.house("Auezov University");
    visit = ground.approved(auezov, ground.house("Tarim University"));
    dean = ground.delegate(visit, "Omarova Aigerim", Language.ZH, auezov);
    ground.planned(visit, VisitGround.item("Opening", "10:00", "12:00"), auezov);
  }

  @Test
  void khalShowsTheHourOfEachPlace() throws Exception {
    assumeTrue(isThere("khal"), "khal is not installed");
    Path file = folder.resolve("visit.ics");
    Files.writeString(file, calendar.of(visit, dean));
    assertThat(listed(file, "Asia/Shanghai", "2027-10-29", "1d"))
        .contains("2027-10-29 10:00 研讨会“Opening”");
    assertThat(listed(file, "Asia/Almaty", "2027-10-29", "1d"))
        .contains("2027-10-29 07:00 研讨会“Opening”");
  }

  /** Under a name that no program knows, so that it must read the definition. */
  @Test
  void khalReadsEachSideOfAChangeOfTheClock() throws Exception {
    assumeTrue(isThere("khal"), "khal is not installed");
    var text = new CalendarText().line("BEGIN", "VCALENDAR").line("VERSION", "2.0");
    text.line("PRODID", "-//Dostyk//visits//EN");
    for (String zone : List.of("Europe/Berlin", "Asia/Almaty")) {
      text.zone(
          ZoneId.of(zone),
          Instant.parse("2024-01-10T06:00:00Z"),
          Instant.parse("2025-01-01T00:00:00Z"));
      for (int month : List.of(1, 7, 12)) {
        Instant moment = Instant.parse("2024-%02d-10T06:00:00Z".formatted(month));
        text.line("BEGIN", "VEVENT")
            .line("UID", zone + month)
            .moment("DTSTAMP", moment)
            .moment("DTSTART", moment, ZoneId.of(zone))
            .moment("DTEND", moment.plusSeconds(60), ZoneId.of(zone))
            .said("SUMMARY", zone)
            .line("END", "VEVENT");
      }
    }
    text.line("END", "VCALENDAR");
    Path file = folder.resolve("change.ics");
    Files.writeString(
        file, text.toString().replaceAll("TZID([=:])(Europe|Asia)/", "TZID$1Guests/"));
    assertThat(listed(file, "UTC", "2024-01-01", "365d").lines())
        .containsExactlyInAnyOrder(
            "2024-01-10 06:00 Europe/Berlin",
            "2024-07-10 06:00 Europe/Berlin",
            "2024-12-10 06:00 Europe/Berlin",
            "2024-01-10 06:00 Asia/Almaty",
            "2024-07-10 06:00 Asia/Almaty",
            "2024-12-10 06:00 Asia/Almaty");
  }

  /** What khal lists of a file for somebody who lives by this clock. */
  private String listed(Path file, String zone, String from, String range) throws Exception {
    Path home = Files.createTempDirectory(folder, "khal");
    Path conf = home.resolve("khal.conf");
    Files.writeString(
        conf,
        """
        [calendars]
        [[visits]]
        path = %1$s/calendar
        [sqlite]
        path = %1$s/khal.db
        [locale]
        local_timezone = %2$s
        default_timezone = %2$s
        timeformat = %%H:%%M
        dateformat = %%Y-%%m-%%d
        longdateformat = %%Y-%%m-%%d
        datetimeformat = %%Y-%%m-%%d %%H:%%M
        longdatetimeformat = %%Y-%%m-%%d %%H:%%M
        [default]
        default_calendar = visits
        """
            .formatted(home, zone));
    run("khal", "-c", conf.toString(), "import", "--batch", "-a", "visits", file.toString());
    return run(
        "khal",
        "-c",
        conf.toString(),
        "list",
        "--day-format",
        "",
        "--format",
        "{start-date} {start-time} {title}",
        from,
        range);
  }

  @Test
  void vdirsyncerFollowsTheSecretAddress() throws Exception {
    assumeTrue(isThere("vdirsyncer"), "vdirsyncer is not installed");
    String key = feeds.open(visit.id(), dean.id(), auezov.officer());
    Path conf = folder.resolve("vdirsyncer.conf");
    Files.writeString(
        conf,
        """
        [general]
        status_path = "%1$s/status/"
        [pair visit]
        a = "feed"
        b = "here"
        collections = null
        [storage feed]
        type = "http"
        url = "http://localhost:%2$s/calendars/%3$s.ics"
        [storage here]
        type = "filesystem"
        path = "%1$s/here/"
        fileext = ".ics"
        """
            .formatted(folder, environment.getRequiredProperty("local.server.port"), key));
    Files.createDirectory(folder.resolve("here"));
    run("vdirsyncer", "-c", conf.toString(), "discover");
    run("vdirsyncer", "-c", conf.toString(), "sync");
    assertThat(synced()).contains("TZID=Asia/Shanghai:20271029T100000").contains("CONFIRMED");
    visits.callOff(visit.id(), "Flights are cancelled", auezov.officer());
    run("vdirsyncer", "-c", conf.toString(), "sync");
    assertThat(synced()).contains("STATUS:CANCELLED");
  }

  private String synced() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("here"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return Files.readString(all.getFirst());
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private String run(String... command) throws Exception {
    var all = new ArrayList<>(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
