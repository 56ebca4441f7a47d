package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import muster.data.DataProblem;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.Counting;
import muster.data.store.Store;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;

/** The stored rounds as datasets and assessments, worked out anew for each question. */
final class Rounds {
  private final Store store;
  private final Supplier<Assessor> rules;
  private final Assessing assessing;

  /**
   * The rounds of a store.
   *
   * @param rules by which they are assessed, as they are at each question
   */
  Rounds(Store store, Supplier<Assessor> rules, Assessing assessing) {
    this.store = store;
    this.rules = rules;
    this.assessing = assessing;
  }

  /**
   * A round's data.
   *
   * @throws Refusal when there is no such round, or the rule book has no words for its cells
   */
  Dataset read(String round) {
    return read(sheets(round), words());
  }

  private static Dataset read(List<Sheet> sheets, Function<LocalDate, Vocabulary> words) {
    try {
      return DatasetReader.read(sheets, words);
    } catch (InvalidDataset e) {
      throw new Refusal(
          ProblemType.UNUSABLE_ROUND,
          "The stored round no longer fits the dataset format or the rule book: look at "
              + places(e.problems()));
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
    List<String> names =
        Stream.concat(Stream.of(filters), Stream.of(Question.ON, Question.WEIGHTS)).toList();
    return ask(sheets(round), new Filters(uri.getQueryParameters(), names), rules.get());
  }

  /**
   * The two questions whose answers are compared, about the round as it is at one moment. Each of
   * {@code on} and {@code weights} may be given once for both, or twice.
   *
   * @throws Refusal as {@link #ask(String, UriInfo, String...)} does
   */
  List<Question> askBoth(String round, UriInfo uri) {
    List<Sheet> sheets = sheets(round);
    Assessor assessor = rules.get();
    return Filters.ofBoth(uri.getQueryParameters(), List.of(Question.ON, Question.WEIGHTS)).stream()
        .map(filters -> ask(sheets, filters, assessor))
        .toList();
  }

  /** INVARIANT: one question is read and assessed by one rule book, whatever is served next. */
  private Question ask(List<Sheet> sheets, Filters asked, Assessor assessor) {
    Function<LocalDate, Vocabulary> words = assessor.ruleBook()::vocabulary;
    Optional<LocalDate> day = asked.findDay(Question.ON);
    Dataset data = day.map(d -> readOn(d, sheets, words)).orElseGet(() -> read(sheets, words));
    return new Question(data, day.orElse(data.round().asAt()), asked, assessor, assessing);
  }

  private static Dataset readOn(
      LocalDate day, List<Sheet> sheets, Function<LocalDate, Vocabulary> words) {
    try {
      Vocabulary then = words.apply(day);
      return DatasetReader.read(sheets, asAt -> then);
    } catch (InvalidRules e) {
      throw Refusal.of(ProblemType.BAD_REQUEST, e);
    } catch (InvalidDataset e) {
      throw new Refusal(
          ProblemType.BAD_REQUEST,
          "As at "
              + day
              + " the round does not fit the dataset format or the rule book: take another date, or"
              + " look at "
              + places(e.problems()));
    }
  }

  /** Names places alone: what is in the cells may be any force's. */
  private static String places(List<DataProblem> problems) {
    List<String> places =
        problems.stream()
            .map(
                p ->
                    "`"
                        + p.file()
                        + "`"
                        + (p.column().isEmpty() ? "" : ", column `" + p.column() + "`"))
            .distinct()
            .toList();
    int more = places.size() - 1;
    return places.get(0) + (more == 0 ? "." : "; and " + more + " more.");
  }

  private List<Sheet> sheets(String round) {
    return store
        .rounds()
        .findSheets(round, Counting.PROVISIONAL)
        .orElseThrow(() -> Refusal.notFound("round", round, store.listRounds()));
  }

  /** The words of the rule book on a day. */
  Function<LocalDate, Vocabulary> words() {
    return rules.get().ruleBook()::vocabulary;
  }
}
