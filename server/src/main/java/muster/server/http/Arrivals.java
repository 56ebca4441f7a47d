package muster.server.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;

/** Who is connected, and what is arriving from each. Thread-safe. */
final class Arrivals {
  private static final Attribute<Arrival> ARRIVAL =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("muster.arrival");

  private final int mostConnections;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();

  Arrivals(int mostConnections) {
    this.mostConnections = mostConnections;
  }

  /** Notes a new connection; false where there are too many. */
  boolean open(Connection<?> connection) {
    ARRIVAL.set(connection, new Arrival(waitingBytes));
    return connections.incrementAndGet() <= mostConnections;
  }

  /** What is arriving on a connection. */
  Arrival of(Connection<?> connection) {
    return ARRIVAL.get(connection);
  }

  /** Forgets a connection. */
  void close(Connection<?> connection) {
    Arrival arrival = ARRIVAL.remove(connection);
    if (arrival != null) {
      connections.decrementAndGet();
      arrival.refuse();
    }
  }

  /** How many bytes of bodies wait for the rest of theirs. */
  long waitingBytes() {
    return waitingBytes.get();
  }

  int connections() {
    return connections.get();
  }
}
