package muster.engine.compare;

import java.util.List;
import muster.engine.findings.Finding;

/**
 * A result of one side.
 *
 * @param kind what kind
 * @param id its id
 * @param result the record that holds it
 * @param findings behind it
 * @param restsOn ids of other results and keys of inputs that it rests on beside its findings
 */
record Thing(Kind kind, String id, Record result, List<Finding> findings, List<String> restsOn) {
  Thing {
    findings = List.copyOf(findings);
    restsOn = List.copyOf(restsOn);
  }
}
