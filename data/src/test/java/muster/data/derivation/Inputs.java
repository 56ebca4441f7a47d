package muster.data.derivation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything the derivation reads.
 *
 * @param forces the region's forces with their size
 * @param threatProfiles the threats of a force of average grant
 * @param capabilityProfiles the capabilities of a force of average grant
 * @param adjustments the local departures
 * @param absentReturns the returns left out on purpose
 */
record Inputs(
    List<ForceSize> forces,
    Table threatProfiles,
    Table capabilityProfiles,
    List<Adjustment> adjustments,
    Table absentReturns) {

  /**
   * Reads the inputs.
   *
   * @param data the folder that holds {@code derivation} and {@code east-midlands}
   */
  static Inputs read(Path data) throws IOException {
    Path folder = data.resolve("derivation");
    return new Inputs(
        ForceSize.all(
            Table.read(data.resolve("east-midlands/forces.csv")),
            Table.read(folder.resolve("return-dates.csv"))),
        Table.read(folder.resolve("threat-profiles.csv")),
        Table.read(folder.resolve("capability-profiles.csv")),
        Table.read(folder.resolve("adjustments.csv")).rows().stream().map(Adjustment::of).toList(),
        Table.read(folder.resolve("absent-returns.csv")));
  }

  /** True where this force sends no return for this service. */
  boolean isAbsent(String force, String service) {
    return absentReturns.rows().stream()
        .anyMatch(row -> row.get("force").equals(force) && row.get("service").equals(service));
  }

  /** The adjustments of one return, in file order. */
  List<Adjustment> adjustmentsOf(String file, String force, Map<String, String> profile) {
    return adjustments.stream().filter(a -> a.concerns(file, force, profile)).toList();
  }

  /** The profile's note and the reasons of the adjustments, as one cell. */
  static String note(Map<String, String> profile, List<Adjustment> adjustments) {
    String reasons = adjustments.stream().map(Adjustment::reason).collect(Collectors.joining(" "));
    return (profile.get("note") + " " + reasons).strip();
  }
}
