package muster.data.store;

import java.util.List;
import muster.data.Sheet;

/**
 * A round as it was at one moment.
 *
 * @param sheets its files with the revision of every return that counted
 * @param returns those revisions, by force and service
 */
public record CountedRound(List<Sheet> sheets, List<ReturnRevision> returns) {
  public CountedRound {
    sheets = List.copyOf(sheets);
    returns = List.copyOf(returns);
  }
}
