package org.dostyk.node.search;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dostyk.node.search.KnownBook.By;
import org.dostyk.node.search.NameReading.Own;
import org.dostyk.node.search.Part.Role;

/** Reads the tables of widely known institutions and keeps what was read; part of the build. */
final class KnownBookWriter {
  private KnownBookWriter() {}

  /**
   * Writes the {@linkplain KnownBook book} to a file, and what {@link Characters} are beside it.
   */
  public static void main(String[] file) throws IOException {
    Path book = Path.of(file[0]);
    Files.write(book.resolveSibling(Characters.FILE), CharactersWriter.write());
    Files.writeString(book.resolveSibling(Lexicon.FILE), LexiconWriter.write());
    Files.write(book, write());
  }

  static byte[] write() throws IOException {
    List<List<String[]>> institutions = institutions();
    List<List<NameReading>> read =
        institutions.parallelStream()
            .map(rows -> rows.stream().flatMap(r -> names(r).stream()).toList())
            .toList();
    var names = new ByteArrayOutputStream();
    var encoder = new DataOutputStream(names);
    var head = new ByteArrayOutputStream();
    var out = new DataOutputStream(head);
    for (int i = 0; i < read.size(); i++) {
      String[] first = institutions.get(i).getFirst();
      out.writeInt(encoder.size());
      for (int cell = 0; cell < 3; cell++) {
        out.writeUTF(first[cell]);
      }
      encoder.writeByte(read.get(i).size());
      for (NameReading name : read.get(i)) {
        name(encoder, name);
      }
    }
    var all = new ByteArrayOutputStream();
    var book = new DataOutputStream(all);
    book.writeInt(read.size());
    book.writeInt(names.size());
    head.writeTo(book);
    names.writeTo(book);
    for (By by : By.values()) {
      index(book, by, read);
    }
    return all.toByteArray();
  }

  private static void index(DataOutputStream out, By by, List<List<NameReading>> read)
      throws IOException {
    var found = new TreeMap<Long, Set<Integer>>();
    for (int i = 0; i < read.size(); i++) {
      for (NameReading name : read.get(i)) {
        long hash = KnownBook.hash(Directory.sought(by, name));
        found.computeIfAbsent(hash, h -> new TreeSet<>()).add(i);
      }
    }
    out.writeInt(found.values().stream().mapToInt(Set::size).sum());
    for (Map.Entry<Long, Set<Integer>> entry : found.entrySet()) {
      for (int institution : entry.getValue()) {
        out.writeLong(entry.getKey());
        out.writeInt(institution);
      }
    }
  }

  /** The rows of each institution: further names stand in further files under its key. */
  private static List<List<String[]>> institutions() {
    var rows = new LinkedHashMap<String, List<String[]>>();
    for (String file : Directory.FILES) {
      for (String[] cells : Lexicon.rows(file)) {
        rows.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(cells);
      }
    }
    return List.copyOf(rows.values());
  }

  private static List<NameReading> names(String[] cells) {
    return Arrays.stream(cells, 3, cells.length)
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .filter(name -> !name.isBlank())
        .map(name -> NameReading.of(name.strip()))
        .toList();
  }

  private static void name(DataOutputStream out, NameReading name) throws IOException {
    out.writeUTF(name.text());
    out.writeBoolean(name.named());
    var letters = new ArrayList<String>();
    name.letters().ifPresent(letters::add);
    letters.addAll(name.further());
    strings(out, letters);
    out.writeByte(name.parts().size());
    for (Map.Entry<Role, Set<String>> part : new TreeMap<>(name.parts()).entrySet()) {
      out.writeByte(part.getKey().ordinal());
      strings(out, part.getValue());
    }
    out.writeByte(name.own().size());
    for (Own word : name.own()) {
      out.writeByte((word.han() ? 1 : 0) | (word.cyrillic() ? 2 : 0) | (word.person() ? 4 : 0));
      var said =
          new ArrayList<>(
              List.of(word.sound(), word.chinese(), word.root(), word.bones(), word.stem()));
      said.addAll(new TreeSet<>(word.abroad()));
      strings(out, said);
    }
  }

  private static void strings(DataOutputStream out, Collection<String> strings) throws IOException {
    out.writeByte(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }
}
