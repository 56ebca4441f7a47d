package muster.server.http;

import java.util.List;
import muster.data.Format;
import muster.data.store.ReturnRows;

/** The files about a round's region, which are revised while it is open. */
final class RegionFile {
  private static final String ENDING = ".csv";

  /** What stays as it was when the round was stored, or is made up of the returns. */
  private static final List<String> OTHERS =
      List.of(
          "round.csv",
          "forces.csv",
          "services.csv",
          "borders.csv",
          ReturnRows.THREATS,
          ReturnRows.CAPABILITIES);

  private RegionFile() {}

  /** Their names in addresses: those of the dataset format without their ending. */
  static List<String> names() {
    return Format.fileNames().stream()
        .filter(file -> !OTHERS.contains(file))
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .toList();
  }

  /** The name in the dataset format. */
  static String fileOf(String name) {
    return name + ENDING;
  }

  /**
   * The file of a name in an address.
   *
   * @throws Refusal when there is no such file about a region
   */
  static String get(String name) {
    if (!names().contains(name)) {
      throw Refusal.notFound("file about a region", name, names());
    }
    return fileOf(name);
  }
}
