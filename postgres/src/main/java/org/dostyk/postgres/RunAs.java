package org.dostyk.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under which account the server runs. PostgreSQL refuses to run as root, so under root its
 * programs are started either in a user namespace of their own, where root has an ordinary number,
 * or as an ordinary account to which the folder is given.
 *
 * @param prefix the words to put before a command
 * @param account number of the account that owns the folder
 */
record RunAs(List<String> prefix, int account) {

  private static final List<List<String>> NAMESPACES =
      List.of(
          List.of("unshare", "--user", "--map-user=1000", "--map-group=1000"),
          List.of("unshare", "--user"));

  static boolean isRoot() {
    return accountOfThisProcess() == 0;
  }

  static int accountOfThisProcess() {
    try {
      return ownerOf(Path.of("/proc/self"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int ownerOf(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  /**
   * @throws PostgresTrouble if the folder is another account's, or we are root and no way works
   */
  static RunAs onFolder(Path root) throws IOException {
    refuseAnothersFolder(root);
    if (!isRoot()) {
      return new RunAs(List.of(), accountOfThisProcess());
    }
    var givenAway = Files.exists(root) && ownerOf(root) != 0;
    var way = givenAway ? Optional.<RunAs>empty() : inNamespace();
    return way.or(RunAs::asOrdinaryAccount).orElseThrow(() -> rootRefused(root));
  }

  /**
   * Root may use its own folders and those it gave to the ordinary account.
   *
   * @throws PostgresTrouble if the folder is another account's
   */
  static void refuseAnothersFolder(Path root) throws IOException {
    var self = accountOfThisProcess();
    var owner = Files.exists(root) ? ownerOf(root) : self;
    var ours =
        owner == self
            || (self == 0
                && ordinaryAccount().map(Account::user).filter(user -> user == owner).isPresent());
    if (!ours) {
      throw anothersFolder(root, owner, self);
    }
  }

  private static PostgresTrouble rootRefused(Path root) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.ROOT_REFUSED,
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here.",
        "Nothing was changed.",
        "Start Dostyk as an ordinary account that owns " + root + ".");
  }

  private static PostgresTrouble anothersFolder(Path root, int owner, int self) {
    return new PostgresTrouble(
        PostgresTrouble.Kind.NOT_OUR_FOLDER,
        root + " belongs to account " + owner + ", and this is account " + self + ".",
        "Nothing was changed.",
        "Start Dostyk as account "
            + owner
            + ", or stop its server and give the folder away: chown -R "
            + self
            + " "
            + root);
  }

  static Optional<RunAs> inNamespace() {
    return NAMESPACES.stream().filter(RunAs::works).findFirst().map(prefix -> new RunAs(prefix, 0));
  }

  static Optional<RunAs> asOrdinaryAccount() {
    return ordinaryAccount()
        .map(
            nobody ->
                new RunAs(
                    List.of(
                        "setpriv",
                        "--reuid=" + nobody.user(),
                        "--regid=" + nobody.group(),
                        "--clear-groups"),
                    nobody.user()))
        .filter(way -> works(way.prefix()));
  }

  private record Account(int user, int group) {}

  private static Optional<Account> ordinaryAccount() {
    try (var lines = Files.lines(Path.of("/etc/passwd"))) {
      return lines
          .map(line -> line.split(":", -1))
          .filter(fields -> fields.length > 3 && fields[0].equals("nobody"))
          .map(fields -> new Account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean works(List<String> prefix) {
    var words = new ArrayList<>(prefix);
    words.addAll(List.of("id", "-u"));
    try {
      var outcome = Command.run(words);
      return outcome.exit() == 0 && !outcome.said().equals("0");
    } catch (IOException e) {
      return false;
    }
  }

  List<String> words(Path program, List<String> arguments) {
    var words = new ArrayList<>(prefix);
    words.add(program.toString());
    words.addAll(arguments);
    return words;
  }

  /** Gives the account what root made for it. */
  void own(Path tree) throws IOException {
    if (account != accountOfThisProcess()) {
      Disk.Step give = path -> Files.setAttribute(path, "unix:uid", account);
      Disk.visit(tree, give, give);
    }
  }
}
