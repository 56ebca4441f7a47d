package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import muster.engine.RuleText;
import muster.engine.Stage;
import muster.engine.Trace.Step;
import muster.engine.facts.Basis;
import muster.engine.facts.Fact;
import muster.engine.findings.Conclusion;
import muster.engine.findings.Finding;
import org.drools.core.common.InternalAgenda;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * One run of the rules over some facts. The justification of every conclusion is taken from the
 * match that led to it, so that no rule can conclude without one.
 */
public final class Session {
  private final RuleBase base;
  private final Map<String, Prepared> rules = new HashMap<>();

  private record Prepared(RuleText text, Sentence sentence) {}

  /** For these rules, which the base holds compiled. */
  public Session(RuleBase base, Collection<RuleText> rules) {
    this.base = base;
    for (RuleText rule : rules) {
      this.rules.put(rule.name(), new Prepared(rule, new Sentence(rule.sentence())));
    }
  }

  /**
   * Fires the stages in order over the facts.
   *
   * @param fires which rules may fire
   * @param names display names by id, for sentences
   * @return every conclusion with its finding, by stage, rule, key and sentence
   */
  public List<Step> run(
      Collection<? extends Fact> facts, Predicate<RuleText> fires, Map<String, String> names) {
    KieSession session = base.newSession();
    try {
      Recorder recorder = new Recorder(names);
      session.addEventListener(recorder.matches);
      session.addEventListener(recorder.insertions);
      facts.forEach(session::insert);
      InternalAgenda agenda = ((StatefulKnowledgeSessionImpl) session).getAgenda();
      for (Stage stage : Stage.values()) {
        agenda.activateRuleFlowGroup(stage.folder());
        session.fireAllRules(m -> fires.test(rules.get(m.getRule().getName()).text));
      }
      return recorder.sorted();
    } finally {
      session.dispose();
    }
  }

  private final class Recorder {
    private final Map<String, String> names;
    private final List<Recorded> steps = new ArrayList<>();
    private final IdentityHashMap<Object, Basis> bases = new IdentityHashMap<>();
    private Match match;

    private record Recorded(RuleText rule, Step step) {}

    Recorder(Map<String, String> names) {
      this.names = names;
    }

    final DefaultAgendaEventListener matches =
        new DefaultAgendaEventListener() {
          @Override
          public void beforeMatchFired(BeforeMatchFiredEvent event) {
            match = event.getMatch();
          }
        };

    final DefaultRuleRuntimeEventListener insertions =
        new DefaultRuleRuntimeEventListener() {
          @Override
          public void objectInserted(ObjectInsertedEvent event) {
            if (match != null && event.getObject() instanceof Conclusion conclusion) {
              record(conclusion);
            }
          }
        };

    private void record(Conclusion conclusion) {
      Prepared rule = rules.get(match.getRule().getName());
      TreeSet<String> keys = new TreeSet<>();
      Basis basis = cite(match.getObjects(), keys, null);
      bases.put(conclusion, basis);
      String sentence =
          rule.sentence.render(
              v ->
                  v.startsWith("$")
                      ? match.getDeclarationValue(v)
                      : Components.value((Record) conclusion, v),
              names);
      steps.add(
          new Recorded(
              rule.text,
              new Step(
                  conclusion,
                  new Finding(
                      rule.text.name(),
                      sentence,
                      rule.text.reference(),
                      new ArrayList<>(keys),
                      basis))));
    }

    /**
     * Adds the keys of the facts used, lists among them included, and gives their weakest basis.
     */
    private Basis cite(Collection<?> used, Set<String> keys, Basis weakest) {
      Basis basis = weakest;
      for (Object object : used) {
        if (object instanceof Fact fact) {
          keys.add(fact.key());
          basis = Basis.weaker(basis, fact instanceof Conclusion ? bases.get(fact) : fact.basis());
        } else if (object instanceof Collection<?> many) {
          basis = cite(many, keys, basis);
        } else if (object instanceof Object[] many) {
          basis = cite(java.util.Arrays.asList(many), keys, basis);
        }
      }
      return basis;
    }

    List<Step> sorted() {
      steps.sort(
          Comparator.<Recorded, Stage>comparing(r -> r.rule.stage())
              .thenComparing(r -> r.rule.name())
              .thenComparing(r -> r.step.conclusion().key())
              .thenComparing(r -> r.step.finding().sentence()));
      return steps.stream().map(r -> r.step).toList();
    }
  }
}
