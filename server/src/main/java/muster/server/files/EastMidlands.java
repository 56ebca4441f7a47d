package muster.server.files;

import java.util.Map;
import muster.data.DatasetFolder;

/** The East Midlands' round of February 2010, which this program ships with. */
public final class EastMidlands {
  private EastMidlands() {}

  /** Its files, by name. */
  public static Map<String, byte[]> files() {
    return ShippedFolder.read("muster/east-midlands", DatasetFolder::read);
  }
}
