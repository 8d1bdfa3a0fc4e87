package org.dostyk.pathway.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dostyk.pathway.studies.Objection;

/**
 * Transcripts as lines {@code student,course,grade}; a student's lines stand together. A first line
 * whose course is {@code course} is a heading; an empty grade is a pass without one.
 *
 * @param students the id of each transcript
 * @param unknown how many lines name a course that cannot count in the degree
 */
public record TranscriptFile(
    List<String> students, Transcripts transcripts, long unknown, List<Objection> objections) {

  public static TranscriptFile read(Path file, AuditRules rules) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return new Reader(rules.numbers()).read(lines);
    } catch (CharacterCodingException e) {
      var none = new Transcripts(new int[0], new int[0]);
      return new TranscriptFile(List.of(), none, 0, List.of(Objection.of("format.no_utf8")));
    }
  }

  private static final class Reader {
    private final Map<String, Integer> numbers;
    private final List<String> students = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Objection> objections = new ArrayList<>();
    private int[] rows = new int[1024];
    private int[] ends = new int[64];
    private int size;
    private long unknown;

    Reader(Map<String, Integer> numbers) {
      this.numbers = numbers;
    }

    TranscriptFile read(BufferedReader lines) throws IOException {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !(number == 1 && isHeading(line))) {
          line(line, number);
        }
      }
      var all = new Transcripts(Arrays.copyOf(rows, size), Arrays.copyOf(ends, students.size()));
      return new TranscriptFile(students, all, unknown, objections);
    }

    private static boolean isHeading(String line) {
      String[] fields = line.split(",", -1);
      return fields.length > 1 && fields[1].strip().equals("course");
    }

    private void line(String line, long number) {
      String[] fields = line.split(",", -1);
      if (fields.length < 2) {
        object("audit.line", number, line);
        return;
      }
      String student = fields[0].strip();
      if (students.isEmpty() || !students.getLast().equals(student)) {
        if (!seen.add(student)) {
          // Else one student would be audited as two, each with half of the courses.
          object("audit.apart", number, student);
        }
        students.add(student);
        if (students.size() > ends.length) {
          ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[students.size() - 1] = size;
      }
      Integer course = numbers.get(fields[1].strip());
      if (course == null) {
        unknown++;
        return;
      }
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * rows.length);
      }
      rows[size++] = Transcripts.row(course, grade(fields, number));
      ends[students.size() - 1] = size;
    }

    private int grade(String[] fields, long number) {
      String text = fields.length < 3 ? "" : fields[2].strip();
      if (text.isEmpty()) {
        return Transcripts.NO_GRADE;
      }
      try {
        int grade = new BigDecimal(text).movePointRight(2).intValueExact();
        if (grade >= 0 && grade < Transcripts.NO_GRADE) {
          return grade;
        }
      } catch (ArithmeticException | NumberFormatException e) {
        // Told below, as a grade out of range is.
      }
      object("audit.grade", number, text);
      return 0;
    }

    private void object(String key, Object... values) {
      if (objections.size() < 20) {
        objections.add(Objection.of(key, values));
      }
    }
  }
}
