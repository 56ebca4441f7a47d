package muster.engine;

/**
 * The parts of an assessment. Between two parts the engine computes: it enumerates, pools and adds
 * up what one part concluded and lays it out as the facts that the next one is given.
 */
public enum Part {
  /** What each force returned for each service, and what the agreements mean. */
  RETURNS,
  /** Which services are open to collaboration. */
  ROUTES,
  /** Which groups of forces may be listed. */
  GROUPS,
  /** How each listed group would work together. */
  WAYS,
  /** What each opportunity is worth. */
  VALUES,
  /** Projects, gaps and money. */
  PROJECTS
}
