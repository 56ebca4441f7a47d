package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * Something a rule wants seen beside a project (method §6).
 *
 * @param project project id
 * @param flag its id
 */
public record ProjectFlag(String project, @OneOf("flag") String flag) implements Conclusion {
  @Override
  public String key() {
    return "flag:" + project + "/" + flag;
  }

  @Override
  public String about() {
    return project;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }
}
