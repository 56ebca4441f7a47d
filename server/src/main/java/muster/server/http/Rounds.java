package muster.server.http;

import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import muster.data.DataProblem;
import muster.data.DatasetReader;
import muster.data.InvalidDataset;
import muster.data.Sheet;
import muster.data.store.ReturnStatus;
import muster.data.store.Standing;
import muster.engine.Assessor;
import muster.engine.InvalidRules;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;
import muster.engine.findings.Assessment;

/** The stored rounds as datasets and assessments: the latest, or worked out as it is asked. */
final class Rounds {
  /** What any question may be asked otherwise than usual. */
  private static final List<String> OTHERWISE =
      List.of(Question.ON, Question.WEIGHTS, Standings.NAME);

  private final RoundRules rules;
  private final Assessing assessing;
  private final Runs runs;
  private final Latest latest;

  /**
   * The stored rounds.
   *
   * @param rules by which each is assessed, as they are at each question
   * @param latest what is answered where no other day or weights are asked for
   */
  Rounds(RoundRules rules, Assessing assessing, Runs runs, Latest latest) {
    this.rules = rules;
    this.assessing = assessing;
    this.runs = runs;
    this.latest = latest;
  }

  /**
   * A round's data.
   *
   * @throws Refusal when there is no such round, or the rule book has no words for its cells
   */
  Dataset read(String round) {
    return read(sheets(round, Standing.PROVISIONAL), words(round));
  }

  private static Dataset read(List<Sheet> sheets, Function<LocalDate, Vocabulary> words) {
    try {
      return DatasetReader.read(sheets, words);
    } catch (InvalidDataset e) {
      throw unusable(e.problems());
    }
  }

  private static Refusal unusable(List<DataProblem> problems) {
    return new Refusal(
        ProblemType.UNUSABLE_ROUND,
        "The stored round no longer fits the dataset format or the rule book: look at "
            + places(problems));
  }

  /**
   * A question about a round's latest assessment, the provisional one unless another {@code
   * standing} is asked for. Any may be asked {@code on} another day than the round's own and by
   * other {@code weights} than those in force: that is worked out and not kept.
   *
   * @param uri asked with
   * @param filters the other filters it may have
   * @throws Refusal when there is no such round, filter or day, or the rule book has no words for
   *     its cells
   */
  Question ask(String round, UriInfo uri, String... filters) {
    List<String> names = Stream.concat(Stream.of(filters), OTHERWISE.stream()).toList();
    Filters asked = new Filters(uri.getQueryParameters(), names);
    Standing standing = Standings.asked(asked);
    return asked.has(Question.ON) || asked.has(Question.WEIGHTS)
        ? ask(sheets(round, standing), asked, rules.of(round))
        : new Question(latest.of(round, standing), asked, assessing);
  }

  /**
   * The two questions whose answers are compared, about the round as it is now. Each of {@code on},
   * {@code weights} and {@code standing} may be given once for both, or twice.
   *
   * @throws Refusal as {@link #ask(String, UriInfo, String...)} does
   */
  List<Question> askBoth(String round, UriInfo uri) {
    Map<Standing, List<Sheet>> sheets = new EnumMap<>(Standing.class);
    Assessor assessor = rules.of(round);
    return Filters.ofBoth(uri.getQueryParameters(), OTHERWISE).stream()
        .map(
            filters ->
                ask(
                    sheets.computeIfAbsent(Standings.asked(filters), s -> sheets(round, s)),
                    filters,
                    assessor))
        .toList();
  }

  /** INVARIANT: one question is read and assessed by one rule book, whatever is served next. */
  private Question ask(List<Sheet> sheets, Filters asked, Assessor assessor) {
    Optional<LocalDate> day = asked.findDay(Question.ON);
    Dataset data = readOn(day, sheets, assessor);
    return new Question(data, day.orElse(data.round().asAt()), asked, assessor, assessing);
  }

  /**
   * What sheets say by the words of a day; of the round's own where it is empty.
   *
   * @throws Refusal when they do not fit the rule book
   */
  static Dataset readOn(Optional<LocalDate> day, List<Sheet> sheets, Assessor assessor) {
    Function<LocalDate, Vocabulary> words = assessor.ruleBook()::vocabulary;
    return day.map(d -> readOn(d, sheets, words)).orElseGet(() -> read(sheets, words));
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

  private List<Sheet> sheets(String round, Standing standing) {
    return runs.counted(round, standing).sheets();
  }

  /** How far the returns have come that count in a round. */
  List<ReturnStatus> returns(String round, Standing standing) {
    return runs.returns(round, standing);
  }

  /**
   * The assessment of a round's sheets, as at its own day and by the weights in force.
   *
   * @throws InvalidDataset when they do not fit
   */
  Assessment assess(String round, List<Sheet> sheets) {
    Assessor assessor = rules.of(round);
    Dataset data = DatasetReader.read(sheets, assessor.ruleBook()::vocabulary);
    LocalDate day = data.round().asAt();
    String weights = assessor.ruleBook().weightSet(day);
    return assessing.within(() -> assessor.assess(data, day, weights).assessment());
  }

  /**
   * What is wrong with a round because of a change. What was wrong before may stand in rows of
   * others, whose cells are not for whoever makes the change.
   *
   * @param before the round without the change
   * @param after the round with it
   * @throws Refusal when nothing but what was wrong before is
   */
  List<DataProblem> faultsOf(String round, List<Sheet> before, List<Sheet> after) {
    Function<LocalDate, Vocabulary> words = words(round);
    List<DataProblem> all = problems(after, words);
    if (all.isEmpty()) {
      return all;
    }
    List<DataProblem> old = problems(before, words);
    List<DataProblem> own = all.stream().filter(problem -> !old.contains(problem)).toList();
    if (own.isEmpty()) {
      throw unusable(all);
    }
    return own;
  }

  /**
   * Holds the returns of a round against the format and the rule book, as they are to be stored.
   *
   * @param before as they are stored now
   * @param faults takes what is wrong, and those found already are told with it
   * @param type of the refusal
   * @throws Refusal with all faults, if there are any
   */
  void checkReturns(
      String round, List<Sheet> before, List<Sheet> after, BodyFaults faults, ProblemType type) {
    faults.addCells(faultsOf(round, before, after));
    faults.refuseIfAny(type);
  }

  private static List<DataProblem> problems(
      List<Sheet> sheets, Function<LocalDate, Vocabulary> words) {
    try {
      DatasetReader.read(sheets, words);
      return List.of();
    } catch (InvalidDataset e) {
      return e.problems();
    }
  }

  /**
   * Holds every cell of sheets against the format and the rule book.
   *
   * @param words the rule book's on a day
   * @param faults takes what is wrong, and those found already are told with it
   * @param type of the refusal
   * @throws Refusal with all faults, if there are any
   */
  static void check(
      List<Sheet> sheets,
      Function<LocalDate, Vocabulary> words,
      BodyFaults faults,
      ProblemType type) {
    faults.addCells(problems(sheets, words));
    faults.refuseIfAny(type);
  }

  /** The words of a round's cells on a day. */
  Function<LocalDate, Vocabulary> words(String round) {
    return rules.words(round);
  }

  /** The rules of each round. */
  RoundRules rules() {
    return rules;
  }
}
