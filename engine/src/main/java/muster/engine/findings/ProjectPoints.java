package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Points of a project on one criterion, or a part of them (method §6).
 *
 * @param project project id
 * @param criterion its word
 * @param part which part of the criterion; empty when it has one
 * @param points 0 to 100
 * @param weight of the criterion, 0 to 1
 */
public record ProjectPoints(
    String project,
    @OneOf("project criterion") String criterion,
    String part,
    double points,
    double weight)
    implements Points {
  @Override
  public String key() {
    return "points:" + project + "/" + criterion + "/" + part;
  }

  @Override
  public String about() {
    return project;
  }
}
