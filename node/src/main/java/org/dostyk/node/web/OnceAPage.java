package org.dostyk.node.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the parts of a page ask for one after another is read once for all of them: a record's page
 * is put together by a dozen modules, each of which begins with the record. Only while a page is
 * asked for; whoever sends a form, or does the node's own work, reads afresh each time.
 */
public final class OnceAPage {
  private static final String NAME = OnceAPage.class.getName();

  private OnceAPage() {}

  /**
   * What was read under this key for this page, else what is read now.
   *
   * @param key tells what is read and for whom; a record of these
   */
  @SuppressWarnings("unchecked")
  public static <T> T read(Record key, Supplier<T> read) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
        || !request.getRequest().getMethod().equals("GET")
        || isWriting()) {
      return read.get();
    }
    var known = (Map<Record, Object>) request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
    if (known == null) {
      known = new HashMap<>();
      request.setAttribute(NAME, known, RequestAttributes.SCOPE_REQUEST);
    }
    Object found = known.get(key);
    if (found == null) {
      found = read.get();
      known.put(key, found);
    }
    return (T) found;
  }

  private static boolean isWriting() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }
}
