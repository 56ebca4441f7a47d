package muster.data.store;

import java.time.Instant;
import java.util.List;
import muster.data.Sheet;

/**
 * One revision of a file about a round's region.
 *
 * @param round id of the round
 * @param file its name in the dataset format
 * @param revision from 1, counted within the file
 * @param at when it was stored
 * @param by the account that stored it
 * @param rows in the order they were given
 */
public record StoredFile(
    String round, String file, int revision, Instant at, String by, List<Sheet.Row> rows) {
  public StoredFile {
    rows = List.copyOf(rows);
  }

  /** Names the revision within the file, as an entity tag without its quotation marks. */
  public String etag() {
    return "r" + revision;
  }
}
