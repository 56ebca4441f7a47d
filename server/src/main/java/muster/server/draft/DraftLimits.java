package muster.server.draft;

import java.time.Duration;

/**
 * What a draft may use.
 *
 * @param megabytes of memory
 * @param reading how long reading and compiling may take
 * @param example how long one example may take
 * @param assessment how long assessing the dataset may take
 * @param whole how long all of it may take
 */
record DraftLimits(
    int megabytes, Duration reading, Duration example, Duration assessment, Duration whole) {
  static final DraftLimits USUAL =
      new DraftLimits(
          256,
          Duration.ofMinutes(2),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5));
}
