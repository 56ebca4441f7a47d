package muster.server.http;

import java.time.Duration;

/**
 * What one caller may ask of the service before it says no. Each number has a reason, and {@link
 * #usual()} is what a service has whose operator says nothing.
 *
 * @param lineBytes longest request line; above it 414
 * @param headBytes request line and headers together; above it 431
 * @param headers how many headers; above it 431
 * @param bodyBytes longest body; above it 413
 * @param waitingBytes all bodies together that have not wholly arrived; above it 503
 * @param connections how many callers at once; above it 503
 * @param workers how many requests are worked on at once; others wait
 * @param assessments how many assessments are worked out at once; others wait
 * @param request time from a request's first byte to its last; after it 408
 * @param assessment time for one assessment, waiting included; after it 503
 * @param stop time that requests under way are given when the service stops
 */
public record Limits(
    int lineBytes,
    int headBytes,
    int headers,
    int bodyBytes,
    long waitingBytes,
    int connections,
    int workers,
    int assessments,
    Duration request,
    Duration assessment,
    Duration stop) {

  /** The most a body may be allowed to have: it is held in memory. */
  public static final int LARGEST_BODY = 64 * 1024 * 1024;

  /** Bytes of a kibibyte. */
  public static final int KIBIBYTE = 1024;

  /** Bytes of a mebibyte. */
  public static final int MEBIBYTE = 1024 * KIBIBYTE;

  /**
   * Those of a service whose operator asks for no others.
   *
   * <ul>
   *   <li>a line of 4 KiB: the longest address has some 300 letters, its filters included;
   *   <li>a head of 16 KiB with 60 headers: browsers and proxies send some 2 KiB in 30;
   *   <li>a body of 1 MiB: all returns of the East Midlands together have 40 KB;
   *   <li>32 MiB of bodies that wait for their end, and 500 connections: together with their heads
   *       a third of the memory the launcher gives;
   *   <li>16 workers: most wait for the disk or for an assessment, and a watcher must get through;
   *   <li>as many assessments at once as processors: more would only make each take longer;
   *   <li>30 seconds for a request: a full body at 35 KB a second;
   *   <li>60 seconds for an assessment: many times what the largest region takes;
   *   <li>20 seconds to stop: less than the 30 after which service managers kill.
   * </ul>
   */
  public static Limits usual() {
    return new Limits(
        4 * KIBIBYTE,
        16 * KIBIBYTE,
        60,
        MEBIBYTE,
        32L * MEBIBYTE,
        500,
        16,
        Runtime.getRuntime().availableProcessors(),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(20));
  }

  /** The same with another longest body; at least one such must fit among those that wait. */
  public Limits withBodyBytes(int bytes) {
    return new Limits(
        lineBytes,
        headBytes,
        headers,
        bytes,
        Math.max(waitingBytes, bytes),
        connections,
        workers,
        assessments,
        request,
        assessment,
        stop);
  }

  /** The same with other times. */
  public Limits withTimes(Duration toRequest, Duration toAssess, Duration toStop) {
    return new Limits(
        lineBytes,
        headBytes,
        headers,
        bodyBytes,
        waitingBytes,
        connections,
        workers,
        assessments,
        toRequest,
        toAssess,
        toStop);
  }

  /** The same with another number of connections. */
  Limits withConnections(int most) {
    return new Limits(
        lineBytes,
        headBytes,
        headers,
        bodyBytes,
        waitingBytes,
        most,
        workers,
        assessments,
        request,
        assessment,
        stop);
  }

  /** A number of bytes in the largest unit that leaves nothing over. */
  static String size(int bytes) {
    if (bytes % MEBIBYTE == 0) {
      return bytes / MEBIBYTE + " MiB";
    }
    return bytes % KIBIBYTE == 0 ? bytes / KIBIBYTE + " KiB" : bytes + " bytes";
  }
}
