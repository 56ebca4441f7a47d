package muster.server.http;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;

/**
 * How far the request has come that is arriving on one connection. Thread-safe: bytes come on one
 * thread, and the time they may take ends on another; whichever is first counts.
 */
final class Arrival {
  private enum State {
    IDLE,
    ARRIVING,
    REFUSED
  }

  private final AtomicLong waitingBytes;
  private State state = State.IDLE;
  private ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Future<?> deadline;
  private boolean inLine;
  private boolean acknowledged;

  /**
   * With nothing begun.
   *
   * @param waitingBytes counts the bytes of all bodies that have not wholly arrived
   */
  Arrival(AtomicLong waitingBytes) {
    this.waitingBytes = waitingBytes;
  }

  /** Notes that a request has begun; false where one had already, or was refused. */
  synchronized boolean begin() {
    if (state != State.IDLE) {
      return false;
    }
    state = State.ARRIVING;
    inLine = true;
    acknowledged = false;
    return true;
  }

  /** What ends the request that has begun if its bytes take too long. */
  synchronized void endBy(Future<?> end) {
    deadline = end;
    if (state != State.ARRIVING) {
      cancel();
    }
  }

  /** Notes that the request line is read, and headers follow. */
  synchronized void endLine() {
    inLine = false;
  }

  /** Whether the request line, and no header, is what is being read. */
  synchronized boolean isInLine() {
    return inLine;
  }

  /** Notes that the sender is told to go on; false where it was told before. */
  synchronized boolean acknowledge() {
    boolean first = !acknowledged;
    acknowledged = true;
    return first;
  }

  /** Whether whatever comes is passed over. */
  synchronized boolean isRefused() {
    return state == State.REFUSED;
  }

  /** Takes over a piece of the body and answers the size of all that came so far. */
  synchronized int add(Buffer piece) {
    if (state == State.ARRIVING) {
      byte[] bytes = new byte[piece.remaining()];
      piece.get(bytes);
      body.writeBytes(bytes);
      waitingBytes.addAndGet(bytes.length);
    }
    return body.size();
  }

  /** Ends the arrival and gives the whole body; empty where the request was refused meanwhile. */
  synchronized Optional<byte[]> complete() {
    if (state != State.ARRIVING) {
      return Optional.empty();
    }
    state = State.IDLE;
    byte[] whole = body.toByteArray();
    forget();
    return Optional.of(whole);
  }

  /** Has everything passed over from now on; false where it was before. */
  synchronized boolean refuse() {
    if (state == State.REFUSED) {
      return false;
    }
    state = State.REFUSED;
    forget();
    return true;
  }

  /** The same for what took too long; false where it has arrived meanwhile. */
  synchronized boolean expire(Future<?> end) {
    return state == State.ARRIVING && deadline == end && refuse();
  }

  private void forget() {
    cancel();
    waitingBytes.addAndGet(-body.size());
    body = new ByteArrayOutputStream();
  }

  private void cancel() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
