package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import muster.data.store.RegionalResult;
import muster.data.store.Standing;
import muster.engine.RuleBook;

/** What exports are made from: published results, and the rule book that says what is exempt. */
final class Exportable {
  private static final String PART = "part";

  private final Kept kept;

  Exportable(Kept kept) {
    this.kept = kept;
  }

  /** The rule book that serves, whatever the assessment was made by. */
  RuleBook book() {
    return kept.rules().by(Optional.empty()).ruleBook();
  }

  /** The latest assessment of a round. */
  Assessed latest(String round, Standing standing) {
    return kept.latest().of(round, standing);
  }

  /**
   * The assessment that was published last.
   *
   * @throws Refusal when there is no such round, or nothing of it was published yet
   */
  Assessed published(String round) {
    if (kept.store().rounds().find(round).isEmpty()) {
      throw Refusal.notFound("round", round, kept.store().listRounds());
    }
    return kept.store()
        .assessments()
        .findLatestPublished(round)
        .map(RegionalResult::assessment)
        .map(kept.recall()::find)
        .map(kept.recall()::get)
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND, "The results of this round are not published yet."));
  }

  /** What a query for a file of published results may ask. */
  static Filters part(UriInfo uri) {
    return new Filters(uri.getQueryParameters(), List.of(PART));
  }

  /** What a query for a file of any standing may ask. */
  static Filters filters(UriInfo uri) {
    return new Filters(uri.getQueryParameters(), List.of(PART, Standings.NAME));
  }

  /** The part that is asked for as a file. */
  static TableAnswer table(Export export, Filters filters) {
    return export.table(filters.find(PART, export.words()));
  }
}
