package muster.server.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import muster.data.store.Actor;
import muster.data.store.Publication;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.server.draft.PublishedRules;

/** The rule book that a service starts with: the one published last; a first one where none was. */
final class FirstRuleBook {
  private FirstRuleBook() {}

  /**
   * Ready to assess by the rule book that the database says, which is told one where it has none.
   *
   * @param rules what was asked for
   * @param first by what was asked for, tried
   * @throws UsageProblem when other rules were asked for than serve: those are published over HTTP
   */
  static Assessor orCurrent(Store store, RulesOption rules, Supplier<Assessor> first) {
    Optional<Publication> current = store.ruleBooks().findCurrent();
    if (current.isEmpty()) {
      Assessor assessor = first.get();
      String reason =
          rules.isGiven() ? "The rules that --rules named." : "The rules shipped with the program.";
      publish(store, assessor, reason);
      return assessor;
    }
    String hash = current.get().ruleBook();
    if (rules.isGiven() && !RuleBook.hashOf(rules.files()).equals(hash)) {
      throw new UsageProblem(
          "the database has a rule book that serves, and `--rules` names another",
          "leave out `--rules`, and publish the other one by `POST /api/v1/rule-books`");
    }
    List<RuleFile> files = store.ruleBooks().find(hash).orElseThrow().files();
    return PublishedRules.load(files);
  }

  /** Has a database without a rule book begin with one. */
  static void publish(Store store, Assessor assessor, String reason) {
    store.ruleBooks().publishFirst(assessor.ruleBook().files(), reason, Actor.system("serve"));
  }
}
