package muster.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import muster.engine.InvalidRules;
import muster.engine.Part;
import muster.engine.RuleProblem;
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
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.runtime.rule.Match;

/**
 * One run of the rules over some facts. The justification of every conclusion is taken from the
 * match that led to it, so that no rule can conclude without one.
 */
public final class Session {
  /** Far more than 43 forces with hundreds of services need in one stage. */
  private static final int MOST_FIRINGS = 5_000_000;

  private final RuleBase base;
  private final Map<String, Prepared> rules = new HashMap<>();

  /** The kinds of conclusions that a rule looks at, and so may be cited. */
  private final Set<String> looksAt = new HashSet<>();

  /** Of the run that began last. */
  private volatile InternalAgenda agenda;

  /** A rule with its place among all rules, by stage and name. */
  private record Prepared(RuleText text, Sentence sentence, int place) {}

  /** For these rules, by stage and name, which the base holds compiled. */
  public Session(RuleBase base, List<RuleText> rules) {
    this.base = base;
    for (RuleText rule : rules) {
      this.rules.put(
          rule.name(), new Prepared(rule, new Sentence(rule.sentence()), this.rules.size()));
      looksAt.addAll(rule.uses());
    }
  }

  /** The same for what nobody stops. */
  public List<Step> run(
      Part part,
      Collection<? extends Fact> facts,
      Predicate<RuleText> fires,
      Map<String, String> names) {
    return run(part, facts, fires, names, Stop.never());
  }

  /**
   * Fires the stages of a part in order over the facts.
   *
   * @param fires which rules may fire
   * @param names display names by id, for sentences
   * @param stop asked before each fact and each match
   * @return every conclusion with its finding, by stage, rule, key and sentence
   * @throws InvalidRules when a rule's action cannot be worked out
   * @throws muster.engine.AssessmentStopped when {@code stop} says so
   */
  public List<Step> run(
      Part part,
      Collection<? extends Fact> facts,
      Predicate<RuleText> fires,
      Map<String, String> names,
      Stop stop) {
    KieSession session = base.newSession();
    InternalAgenda stages = ((StatefulKnowledgeSessionImpl) session).getAgenda();
    agenda = stages;
    try {
      Recorder recorder = new Recorder(names);
      session.addEventListener(recorder.matches);
      session.addEventListener(recorder.insertions);
      for (Fact fact : facts) {
        stop.check();
        session.insert(fact);
      }
      for (Stage stage : Stage.of(part)) {
        stages.activateRuleFlowGroup(stage.folder());
        int fired =
            session.fireAllRules(
                m -> {
                  stop.check();
                  return fires.test(rules.get(m.getRule().getName()).text);
                },
                MOST_FIRINGS);
        stop.check();
        if (fired >= MOST_FIRINGS) {
          throw new InvalidRules(List.of(endless(stage)));
        }
      }
      recorder.requireNoTwins();
      return recorder.sorted();
    } catch (ConsequenceException e) {
      throw new InvalidRules(List.of(failed(e)));
    } finally {
      agenda = agenda == stages ? null : agenda;
      session.dispose();
    }
  }

  /**
   * The rule that is being worked out, for somebody who watches from another thread: joins are
   * worked out before any rule fires, so nothing else can tell which one does not end.
   */
  public Optional<String> findRuleAtWork() {
    return Optional.ofNullable(agenda)
        .map(InternalAgenda::peekNextRule)
        .map(item -> item.getRule().getName());
  }

  private static RuleProblem endless(Stage stage) {
    return new RuleProblem(
        stage.folder() + "/",
        0,
        0,
        "the rules of this stage fire without end",
        "two of them may feed each other");
  }

  private RuleProblem failed(ConsequenceException e) {
    return new RuleProblem(
        rules.get(e.getRule().getName()).text.path(),
        0,
        0,
        "the action cannot be worked out"
            + (e.getCause() instanceof IllegalArgumentException cause
                ? ": " + cause.getMessage()
                : ""),
        "look at the parameters and table rows it joins");
  }

  /** What a fact is cited by, worked out once. */
  private record Cited(String key, Basis basis) {}

  private record Recorded(Prepared rule, String key, Step step) {}

  private final class Recorder {
    private final Map<String, String> names;
    private final List<Recorded> steps = new ArrayList<>();
    private final Map<String, Recorded> once = new HashMap<>();
    private final List<RuleProblem> twins = new ArrayList<>();
    private final IdentityHashMap<Object, Cited> cited = new IdentityHashMap<>();
    private Match match;

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
      List<String> keys = new ArrayList<>();
      Basis basis = cite(match.getObjects(), keys, null);
      String key = conclusion.key();
      if (looksAt.contains(conclusion.getClass().getSimpleName())) {
        cited.put(conclusion, new Cited(key, basis));
      }
      String sentence =
          rule.sentence.render(
              v ->
                  v.startsWith("$")
                      ? match.getDeclarationValue(v)
                      : Components.value((Record) conclusion, v),
              names);
      Finding finding =
          new Finding(rule.text.name(), sentence, rule.text.reference(), sortedOnce(keys), basis);
      Recorded step = new Recorded(rule, key, new Step(conclusion, finding));
      steps.add(step);
      Recorded twin = conclusion.isRepeatable() ? null : once.putIfAbsent(key, step);
      if (twin != null) {
        twins.add(
            new RuleProblem(
                rule.text.path(),
                0,
                0,
                "`%s` is concluded twice, the other time by `%s`"
                    .formatted(key, twin.rule.text.name()),
                "one of the two would be counted twice: let one rule conclude it"));
      }
    }

    void requireNoTwins() {
      if (!twins.isEmpty()) {
        throw new InvalidRules(twins);
      }
    }

    /**
     * Adds the keys of the facts used, lists among them included, and gives their weakest basis.
     */
    private Basis cite(Collection<?> used, List<String> keys, Basis weakest) {
      Basis basis = weakest;
      for (Object object : used) {
        if (object instanceof Fact fact) {
          Cited one = cited.computeIfAbsent(fact, f -> new Cited(fact.key(), fact.basis()));
          keys.add(one.key);
          basis = Basis.weaker(basis, one.basis);
        } else if (object instanceof Collection<?> many) {
          basis = cite(many, keys, basis);
        } else if (object instanceof Object[] many) {
          basis = cite(Arrays.asList(many), keys, basis);
        }
      }
      return basis;
    }

    private static List<String> sortedOnce(List<String> keys) {
      keys.sort(null);
      for (int i = keys.size() - 1; i > 0; i--) {
        if (keys.get(i).equals(keys.get(i - 1))) {
          keys.remove(i);
        }
      }
      return keys;
    }

    List<Step> sorted() {
      steps.sort(
          Comparator.<Recorded>comparingInt(r -> r.rule.place)
              .thenComparing(Recorded::key)
              .thenComparing(r -> r.step.finding().sentence()));
      return steps.stream().map(Recorded::step).toList();
    }
  }
}
