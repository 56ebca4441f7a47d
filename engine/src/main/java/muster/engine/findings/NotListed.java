package muster.engine.findings;

import java.util.List;

/**
 * A group that would cut the risk and is not listed for a reason of policy (method §5.2).
 *
 * @param service id
 * @param forces ids, sorted
 * @param reason why, in plain sentences
 * @param reasons the words of the reasons, sorted
 * @param findings one for each reason
 */
public record NotListed(
    String service,
    List<String> forces,
    String reason,
    List<String> reasons,
    List<Finding> findings) {
  public NotListed {
    forces = List.copyOf(forces);
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
  }
}
