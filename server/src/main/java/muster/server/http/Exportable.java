package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import muster.data.store.RegionalResult;
import muster.data.store.Standing;
import muster.engine.RuleBook;

/** What exports are made from: assessments, and what may be told of them. */
final class Exportable {
  private static final String PART = "part";

  private final Kept kept;
  private final Clock clock;

  Exportable(Kept kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /** What may be told of an assessment by the rule book that serves, and today. */
  Telling telling(Assessed assessed) {
    RuleBook serving = kept.rules().by(Optional.empty()).ruleBook();
    return Telling.of(assessed, serving, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
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
