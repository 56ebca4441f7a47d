package muster.server.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.data.store.Store;

/**
 * Somebody who writes one thing after the other until no answer comes, and knows what was
 * acknowledged. Used by one thread at a time.
 */
abstract class Writer {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String token;
  private final List<Done> done = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private Optional<Sent> unanswered = Optional.empty();

  Writer(String token) {
    this.token = token;
  }

  /** A write with the answer that acknowledged it. */
  record Done(Sent sent, Sent.Answer answer) {}

  /** The next write, as things stand for this writer. */
  abstract Sent next();

  /** Takes note of what was acknowledged. */
  abstract void took(Sent sent, Sent.Answer answer);

  /** Everything that was acknowledged and is not stored so, and everything half stored. */
  abstract List<String> missing(Store store);

  /** Takes over what became of the write that was not answered. */
  abstract void goOnFrom(Store store);

  /** Writes until no answer comes. */
  void write(URI service) {
    while (true) {
      Sent sent = next();
      try {
        Sent.Answer answer = sent.to(CLIENT, service, token);
        if (answer.status() / 100 != 2) {
          faults.add(sent.method() + " " + sent.path() + ": " + answer);
          return;
        }
        done.add(new Done(sent, answer));
        took(sent, answer);
      } catch (IOException e) {
        unanswered = Optional.of(sent);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** All that was acknowledged, in order. */
  List<Done> done() {
    return done;
  }

  /** The write under way when the service was killed. */
  Optional<Sent> unanswered() {
    return unanswered;
  }

  /**
   * Sends what was not answered again, if it has a key, and so learns what became of it.
   *
   * @return whether it had been done already
   */
  Optional<Boolean> repeatUnanswered(URI service) throws IOException, InterruptedException {
    Optional<Sent> sent = unanswered.filter(Sent::hasKey);
    unanswered = Optional.empty();
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    Sent.Answer answer = sent.get().to(CLIENT, service, token);
    boolean before = answer.replayed().equals("true");
    if (answer.status() == 201) {
      done.add(
          new Done(
              sent.get(),
              new Sent.Answer(201, answer.etag(), answer.location(), "", answer.body())));
      took(sent.get(), answer);
    } else {
      faults.add("sent again: " + sent.get().path() + ": " + answer);
    }
    return Optional.of(before);
  }

  /** Sends an acknowledged POST again; whether it is answered as it was. */
  boolean isRepeatedAlike(Done write, URI service) throws IOException, InterruptedException {
    Sent.Answer again = write.sent().to(CLIENT, service, token);
    boolean alike = write.answer().isRepeatedBy(again);
    if (!alike) {
      faults.add("%s was answered %s, and now %s".formatted(write.sent(), write.answer(), again));
    }
    return alike;
  }

  /** What should not have been answered so. */
  List<String> faults() {
    return faults;
  }
}
