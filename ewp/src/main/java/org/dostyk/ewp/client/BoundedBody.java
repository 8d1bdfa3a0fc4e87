package org.dostyk.ewp.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes a body into a stream, and breaks off when it is longer than it may be. */
final class BoundedBody<T extends OutputStream> implements BodySubscriber<T> {
  private final T into;
  private final long most;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long taken;

  BoundedBody(T into, long most) {
    this.into = into;
    this.most = most;
  }

  /** A body that went on beyond the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(long most) {
      super("the answer is larger than " + most + " bytes");
    }
  }

  @Override
  public CompletionStage<T> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      taken += buffer.remaining();
      if (taken > most) {
        stop(new TooLong(most));
        return;
      }
      byte[] part = new byte[buffer.remaining()];
      buffer.get(part);
      try {
        into.write(part);
      } catch (IOException e) {
        stop(e);
        return;
      }
    }
  }

  private void stop(IOException why) {
    if (subscription != null) {
      subscription.cancel();
    }
    done.completeExceptionally(why);
  }

  @Override
  public void onError(Throwable why) {
    done.completeExceptionally(why);
  }

  @Override
  public void onComplete() {
    done.complete(into);
  }
}
