package muster.rules.sensitivity;

import java.util.List;
import java.util.Optional;
import muster.engine.InvalidRules;
import muster.engine.RuleFile;
import muster.rules.behaviour.Behaviour;
import muster.rules.behaviour.Bench;

/** Runs the behaviours that are about a changed file until one of them fails. */
public final class Watch {
  private final Workshop workshop;
  private final List<Behaviour> behaviours;

  /** Of these behaviours, with assessors from a workshop. */
  public Watch(Workshop workshop, List<Behaviour> behaviours) {
    this.workshop = workshop;
    this.behaviours = behaviours;
  }

  /**
   * A change that was noticed.
   *
   * @param behaviour the first behaviour that failed
   * @param how what became of it
   * @param refused whether the engine would not even take the rule book
   */
  public record Notice(Behaviour behaviour, String how, boolean refused) {}

  /** Who notices; empty where nobody does. */
  Optional<Notice> notice(Mutant mutant) {
    return notice(mutant.path(), mutant.files());
  }

  /** Who notices that a rule book differs in one file; empty where nobody does. */
  public Optional<Notice> notice(String path, List<RuleFile> files) {
    Bench bench = new Bench(() -> workshop.assessor(files));
    boolean refused = isRefused(bench);
    return behaviours.stream()
        .filter(b -> b.about().contains(path))
        .flatMap(b -> failure(b, bench).map(how -> new Notice(b, how, refused)).stream())
        .findFirst();
  }

  private static boolean isRefused(Bench bench) {
    try {
      return bench.assessor() == null;
    } catch (InvalidRules e) {
      return true;
    }
  }

  /** How a behaviour fails on a rule book; empty where it does not. */
  static Optional<String> failure(Behaviour behaviour, Bench bench) {
    try {
      behaviour.check().on(bench);
      return Optional.empty();
    } catch (AssertionError e) {
      return Optional.of("behaves otherwise");
    } catch (InvalidRules e) {
      return Optional.of(e.problems().get(0).message());
    }
  }
}
