package muster.engine.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.findings.Finding;

/** Keeps one copy of each text that many findings of a service share. */
final class Phrases {
  private final Map<String, String> kept = new HashMap<>();

  /** An equal finding whose texts are kept once. */
  Finding shared(Finding finding) {
    List<String> facts = finding.facts().stream().map(this::once).toList();
    return new Finding(
        finding.rule(), once(finding.sentence()), finding.reference(), facts, finding.basis());
  }

  private String once(String text) {
    String earlier = kept.putIfAbsent(text, text);
    return earlier == null ? text : earlier;
  }
}
