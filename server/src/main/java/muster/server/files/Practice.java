package muster.server.files;

import java.util.Map;
import muster.data.DatasetFolder;

/** A made-up round for what the East Midlands' does not reach, which this program ships with. */
public final class Practice {
  private Practice() {}

  /** Its files, by name. */
  public static Map<String, byte[]> files() {
    return ShippedFolder.read("muster/practice", DatasetFolder::read);
  }
}
