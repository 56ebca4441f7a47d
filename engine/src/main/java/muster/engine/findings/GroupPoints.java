package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Points of a group on one criterion, or a part of them (method §5.5).
 *
 * @param group id of the group, {@code SERVICE/FORCE+FORCE}
 * @param service service id
 * @param criterion its word
 * @param part which part of the criterion; empty when it has one
 * @param points 0 to 100
 * @param weight of the criterion, 0 to 1
 */
public record GroupPoints(
    String group,
    String service,
    @OneOf("opportunity criterion") String criterion,
    String part,
    double points,
    double weight)
    implements Points {
  @Override
  public String key() {
    return "points:" + group + "/" + criterion + "/" + part;
  }

  @Override
  public String about() {
    return group;
  }
}
