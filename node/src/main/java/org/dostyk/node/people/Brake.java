package org.dostyk.node.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses: per account and per network address. An attempt is counted before it
 * is made, in a transaction of its own, so that neither many at once nor a rolled-back use case get
 * past it. Unknown accounts are counted like known ones, so that the brake tells nothing.
 */
@Service
class Brake {
  private final BrakeStore store;
  private final Clock clock;

  Brake(BrakeStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Asks to make an attempt.
   *
   * @param email whose account it is about, whether there is one or not
   * @param client the network address it comes from
   * @return empty if it may be made; else when the next may, and then nothing was counted
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Instant> attempt(String email, String client) {
    return attempt("", email, client);
  }

  /** The same for attempts of another kind, which are counted apart. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Instant> attempt(String kind, String email, String client) {
    Instant now = clock.instant();
    Attempts ofAccount = store.lock(kind + account(email), now);
    Attempts fromClient = store.lock(kind + client(client), now);
    Instant open = Collections.max(List.of(ofAccount.openAt(now), fromClient.openAt(now)));
    if (open.isAfter(now)) {
      return Optional.of(open);
    }
    store.keep(kind + account(email), ofAccount.another(Attempts.Limit.ACCOUNT, now));
    store.keep(kind + client(client), fromClient.another(Attempts.Limit.CLIENT, now));
    return Optional.empty();
  }

  /** The attempt succeeded: the account starts anew, the address has one failure less. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void succeeded(String email, String client) {
    Instant now = clock.instant();
    store.forget(account(email));
    store.keep(client(client), store.lock(client(client), now).oneLess());
    store.forgetBefore(now.minus(Duration.ofDays(2)));
  }

  private static String account(String email) {
    return "account "
        + HexFormat.of().formatHex(Token.hash(email.strip().toLowerCase(Locale.ROOT)));
  }

  /** An IPv6 client owns a whole network of 64 bits, so that is what is counted. */
  private static String client(String address) {
    try {
      if (address.indexOf(':') >= 0 && InetAddress.getByName(address) instanceof Inet6Address six) {
        return "client " + HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8)) + "/64";
      }
    } catch (UnknownHostException e) {
      return "client " + address; // not an address by number; counted as it stands
    }
    return "client " + address;
  }
}
