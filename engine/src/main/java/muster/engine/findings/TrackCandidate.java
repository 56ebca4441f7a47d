package muster.engine.findings;

import muster.engine.facts.OneOf;

/**
 * A track a project could be scoped on; the first in order counts (method §6).
 *
 * @param project project id
 * @param track its word
 */
public record TrackCandidate(String project, @OneOf("track") String track) implements Conclusion {
  @Override
  public String key() {
    return "track:" + project + "/" + track;
  }

  @Override
  public String about() {
    return project;
  }
}
