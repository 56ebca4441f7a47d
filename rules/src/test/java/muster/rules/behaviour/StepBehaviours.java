package muster.rules.behaviour;

import static muster.rules.behaviour.Five.D;
import static muster.rules.behaviour.Five.LE;
import static muster.rules.behaviour.GateBehaviours.alone;
import static muster.rules.behaviour.GateBehaviours.gate;
import static muster.rules.behaviour.GateBehaviours.ranked;
import static muster.rules.behaviour.ProjectRow.project;

import java.util.ArrayList;
import java.util.List;

/** What stands before a project's funding, its start and its going live (method section 6). */
final class StepBehaviours {
  private StepBehaviours() {}

  static List<Behaviour> list() {
    List<Behaviour> behaviours = new ArrayList<>(funding());
    behaviours.addAll(start());
    behaviours.addAll(live());
    return behaviours;
  }

  private static List<Behaviour> funding() {
    return List.of(
        funding("passed", "it is not led by need", "not-need-led", led(false)),
        funding("passed", "it has a business case and £1", "in-place", funded(true, 1)),
        funding("failed", "it has no business case", "no-business-case", funded(false, 1_000)),
        funding("failed", "it has no external funding", "no-funding", funded(true, 0)),
        funding("failed", "it has neither", "no-business-case", funded(false, 0)),
        funding(
            "failed",
            "it has no business case, and the funding is blank",
            "no-business-case",
            led(true).is("business_case", false)),
        funding(
            "failed",
            "it has no external funding, and the business case is blank",
            "no-funding",
            led(true).pounds("external_gbp", 0)),
        funding(
            "unknown",
            "whether it has external funding is blank",
            "external-funding-unknown",
            led(true).is("business_case", true)),
        funding(
            "unknown",
            "whether it has a business case is blank",
            "business-case-unknown",
            led(true).pounds("external_gbp", 1)),
        funding("unknown", "nothing is said of it", "unknown-if-need-led", ranked()),
        funding(
            "unknown",
            "it has a business case, and neither its need nor its funding is told",
            "unknown-if-need-led-or-funded",
            ranked().is("business_case", true)),
        funding(
            "passed",
            "it has both, whether it is led by need or not",
            "in-place",
            ranked().is("business_case", true).pounds("external_gbp", 1)));
  }

  private static Behaviour funding(String outcome, String when, String rule, ProjectRow row) {
    return gate(
        "need-led funding",
        "approval",
        outcome,
        when + " (R13)",
        alone(row),
        "need-led-funding-" + rule);
  }

  private static ProjectRow led(boolean byNeed) {
    return ranked().is("need_led", byNeed);
  }

  private static ProjectRow funded(boolean businessCase, long external) {
    return led(true).is("business_case", businessCase).pounds("external_gbp", external);
  }

  private static List<Behaviour> start() {
    String passed = "predecessors-finished";
    String failed = "predecessors-unfinished";
    return List.of(
        gate(
            "lead",
            "start",
            "passed",
            "a force leads it (R52)",
            alone(ranked().word("lead", D)),
            "lead-named"),
        gate("lead", "start", "failed", "no force leads it (R52)", alone(ranked()), "lead-missing"),
        gate(
            "predecessors", "start", "passed", "it follows nothing (R14)", alone(ranked()), passed),
        gate(
            "predecessors",
            "start",
            "passed",
            "what it follows is finished (R14)",
            following("finished"),
            passed),
        gate(
            "predecessors",
            "start",
            "failed",
            "what it follows is live (R14)",
            following("live"),
            failed),
        gate(
            "predecessors",
            "start",
            "failed",
            "what it follows is only proposed (R14)",
            following("proposed"),
            failed),
        gate(
            "predecessors",
            "start",
            "failed",
            "one of two that it follows is unfinished (R14)",
            Scenario.empty()
                .with(ranked().list("after", "skills", "stores"))
                .with(project().called("skills").word("status", "finished"))
                .with(project().called("stores")),
            failed));
  }

  private static Scenario following(String status) {
    return Scenario.empty()
        .with(ranked().list("after", "skills"))
        .with(project().called("skills").word("status", status));
  }

  private static List<Behaviour> live() {
    return List.of(
        gate(
            "agreement",
            "live",
            "passed",
            "its agreement is signed (R40)",
            agreed("signed"),
            "agreement-signed"),
        gate(
            "agreement",
            "live",
            "passed",
            "its agreement is live (R40)",
            agreed("live"),
            "agreement-signed"),
        gate(
            "agreement",
            "live",
            "failed",
            "its agreement is proposed and not signed (R40)",
            agreed("proposed"),
            "agreement-unsigned"),
        gate(
            "agreement",
            "live",
            "failed",
            "its agreement has ended (R40)",
            agreed("ended"),
            "agreement-ended"),
        gate(
            "agreement",
            "live",
            "unknown",
            "it names no agreement (R40)",
            alone(ranked()),
            "agreement-unknown"));
  }

  private static Scenario agreed(String status) {
    return Scenario.empty()
        .with(ranked().word("agreement", "compact"))
        .service(Scenario.SERVICE, "low", "regional")
        .with(Ties.none().agreement("compact", "mou", status, Scenario.SERVICE, "", D, LE));
  }
}
