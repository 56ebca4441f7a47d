package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A level at which a project could be managed; the first in order counts (method §6).
 *
 * @param project project id
 * @param level its word
 */
public record LevelCandidate(String project, @OneOf("level") String level) implements Conclusion {
  @Override
  public String key() {
    return "level:" + project + "/" + level;
  }

  @Override
  public String about() {
    return project;
  }
}
