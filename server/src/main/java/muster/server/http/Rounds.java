package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;

/** The stored rounds as datasets and assessments, worked out anew for each question. */
final class Rounds {
  private final Store store;
  private final Assessor assessor;

  Rounds(Store store, Assessor assessor) {
    this.store = store;
    this.assessor = assessor;
  }

  /**
   * A round's data.
   *
   * @throws Refusal when there is no such round, or the rule book has no words for its cells
   */
  Dataset read(String round) {
    try {
      return DatasetReader.read(sheets(round), words());
    } catch (InvalidDataset e) {
      throw new Refusal(
          ProblemType.UNUSABLE_ROUND,
          "The round was stored under another rule book: words of it are not in this one.");
    }
  }

  /**
   * A question about a round's assessment. Any may be asked {@code on} another day than the round's
   * own and by other {@code weights} than those in force.
   *
   * @param uri asked with
   * @param filters the other filters it may have
   * @throws Refusal when there is no such round, filter or day, or the rule book has no words for
   *     its cells
   */
  Question ask(String round, UriInfo uri, String... filters) {
    List<Sheet> sheets = sheets(round);
    List<String> names =
        Stream.concat(Stream.of(filters), Stream.of(Question.ON, Question.WEIGHTS)).toList();
    Filters asked = new Filters(uri.getQueryParameters(), names);
    Optional<LocalDate> day = asked.findDay(Question.ON);
    Dataset data = day.map(d -> readOn(d, sheets)).orElseGet(() -> read(round));
    return new Question(data, day.orElse(data.round().asAt()), asked, assessor);
  }

  private Dataset readOn(LocalDate day, List<Sheet> sheets) {
    try {
      Vocabulary then = words().apply(day);
      return DatasetReader.read(sheets, asAt -> then);
    } catch (InvalidRules e) {
      throw Refusal.of(ProblemType.BAD_REQUEST, e);
    } catch (InvalidDataset e) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "On " + day + " the rule book has not all words of this round: take another date.");
    }
  }

  private List<Sheet> sheets(String round) {
    return store
        .findSheets(round)
        .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
  }

  /** The words of the rule book on a day. */
  Function<LocalDate, Vocabulary> words() {
    return assessor.ruleBook()::vocabulary;
  }
}
