package muster.server.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where something failed, for the log: never the messages, which may quote a return. */
final class Frames {
  private static final int MOST = 12;

  private Frames() {}

  static String of(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .limit(MOST)
        .map(Frames::one)
        .collect(Collectors.joining("; because of "));
  }

  private static String one(Throwable fault) {
    return fault.getClass().getName()
        + Arrays.stream(fault.getStackTrace())
            .limit(MOST)
            .map(frame -> " at " + frame)
            .collect(Collectors.joining());
  }
}
