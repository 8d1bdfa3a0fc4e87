package org.dostyk.node.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.dostyk.node.documents.ScanFinding.Illegible;
import org.dostyk.node.documents.ScanFinding.Legible;
import org.dostyk.node.documents.ScanFinding.Page;
import org.dostyk.node.documents.ScanFinding.Turn;
import org.dostyk.node.documents.ScanFinding.Why;

/**
 * Reads one scan in a process of its own, from the standard input to the standard output. Pictures
 * and PDFs come from strangers and are unpacked by large libraries: whatever they do there, this
 * process has little memory, ends in time, and takes nobody with it.
 */
final class ScanProcess {
  private static final int MOST_BYTES_OF_A_PAGE = 8_000_000;
  private static final int MOST_CODES = 100;

  private ScanProcess() {}

  public static void main(String[] none) throws IOException {
    ImageIO.setUseCache(false);
    byte[] file = new FileInputStream(FileDescriptor.in).readAllBytes();
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      write(ScanReader.read(file), out);
    }
  }

  static void write(ScanFinding finding, OutputStream to) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    switch (finding) {
      case Illegible unreadable -> {
        out.writeInt(0);
        out.writeUTF(unreadable.why().name());
      }
      case Legible readable -> {
        out.writeInt(readable.pages().size());
        for (Page page : readable.pages()) {
          out.writeInt(page.width());
          out.writeInt(page.height());
          out.writeInt(page.jpeg().length);
          out.write(page.jpeg());
          out.writeUTF(page.turn().name());
          out.writeInt(page.codes().size());
          for (Hash code : page.codes()) {
            out.writeUTF(code.hex());
          }
        }
      }
    }
    var buffered = new BufferedOutputStream(to);
    bytes.writeTo(buffered);
    buffered.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the process was ended before it had written all
   */
  static ScanFinding read(InputStream from) throws IOException {
    var in = new DataInputStream(from);
    int count = atMost(ScanReader.MOST_PAGES, in.readInt());
    if (count == 0) {
      return new Illegible(Why.valueOf(in.readUTF()));
    }
    var pages = new ArrayList<Page>();
    for (int i = 0; i < count; i++) {
      int width = in.readInt();
      int height = in.readInt();
      byte[] jpeg = in.readNBytes(atMost(MOST_BYTES_OF_A_PAGE, in.readInt()));
      Turn turn = Turn.valueOf(in.readUTF());
      List<Hash> codes = new ArrayList<>();
      for (int left = atMost(MOST_CODES, in.readInt()); left > 0; left--) {
        codes.add(new Hash(in.readUTF()));
      }
      pages.add(new Page(width, height, jpeg, turn, codes));
    }
    return new Legible(pages);
  }

  private static int atMost(int most, int number) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException(number + " is more than " + most);
    }
    return number;
  }
}
