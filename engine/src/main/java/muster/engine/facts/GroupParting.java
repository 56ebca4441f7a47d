package muster.engine.facts;

import java.time.LocalDate;

/**
 * Two members parted by a withdrawal in force (R39).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param force the one that stands back
 * @param partner the other
 * @param from since when
 * @param reason why
 * @param row key of the row
 */
public record GroupParting(
    String group,
    String service,
    String force,
    String partner,
    LocalDate from,
    String reason,
    String row)
    implements Fact {
  @Override
  public String key() {
    return row;
  }
}
