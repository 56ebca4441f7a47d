package muster.engine.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.engine.CheckProgress;
import muster.engine.CheckReport;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;

/**
 * Checks all that can be checked of a rule book: a file that is wrong keeps no other from being
 * read, compiled and tried.
 */
public final class BookCheck {
  private final Reading reading;
  private final List<RuleProblem> problems;
  private final Examples examples;

  private BookCheck(
      Collection<RuleFile> files, Set<String> unread, Optional<RuleCode> precompiled) {
    this.problems = new ArrayList<>(SourceLimits.problems(files));
    Set<String> heldBack = new HashSet<>(unread);
    problems.forEach(p -> heldBack.add(p.path()));
    this.reading =
        BookReader.inspect(
            files.stream().filter(f -> !heldBack.contains(f.path())).toList(),
            heldBack,
            precompiled.map(RuleCode::rules).orElse(List.of()));
    problems.addAll(reading.problems());
    this.examples = new Examples(reading, problems);
    problems.addAll(Unused.missing(reading.paths(".yaml")));
  }

  /**
   * Everything that is wrong with these files, or worth knowing.
   *
   * @param unread the paths of further files that could not be read: nothing is told of them, nor
   *     of what is missing without them
   * @param precompiled rules compiled before, to save reading those that are still the same, and
   *     compiling those of the same stages, again; anything else is left aside
   * @param progress is told of each example before it is run
   * @throws InvalidRules when there is too much to read at all
   */
  public static CheckReport check(
      Collection<RuleFile> files,
      Set<String> unread,
      Optional<RuleCode> precompiled,
      CheckProgress progress) {
    BookCheck check = new BookCheck(files, unread, precompiled);
    check.run(check.reading.book(r -> true), precompiled, progress);
    return check.report();
  }

  /**
   * The same, where only some files have changed since all was right: only rules among those, and
   * rules whose examples are, are compiled and tried. For thousands of changes in a row, as tests
   * make them; whoever changes one asks for {@link #check}.
   *
   * @param changed the paths of the changed files
   * @param before the rules when all was right
   */
  public static CheckReport checkChanged(
      Collection<RuleFile> files, Set<String> changed, RuleCode before) {
    BookCheck check = new BookCheck(files, Set.of(), Optional.of(before));
    RuleBook book =
        check.reading.book(
            r -> changed.contains(r.path()) || changed.contains(r.name() + BookReader.EXAMPLES));
    if (!book.rules().isEmpty()) {
      check.run(book, Optional.empty(), (path, example) -> {});
    }
    return check.report();
  }

  /**
   * Examples that state something as an earlier rule book has it and this one has not at all.
   *
   * @param book in which nothing is wrong
   * @param before the earlier one
   */
  public static List<RuleProblem> overwritten(RuleBook book, RuleBook before) {
    List<RuleProblem> none = new ArrayList<>();
    Reading reading =
        new Reading(
            book.files(),
            Set.of(),
            List.of(),
            book.parameters(),
            book.tables(),
            book.vocabulary(),
            none,
            none);
    return new Overwritten(before, book).notes(new Examples(reading, none));
  }

  private CheckReport report() {
    List<RuleProblem> notes = new ArrayList<>(reading.notes());
    if (reading.heldBack().isEmpty()) {
      notes.addAll(new Unused(reading).notes());
      notes.addAll(new Citations(reading.files()).notes());
    }
    notes.addAll(new StartDays(reading).notes());
    if (problems.isEmpty()) {
      notes.addAll(new Outdated(reading, examples).notes());
    }
    if (problems.isEmpty() && reading.heldBack().isEmpty()) {
      notes.addAll(new UnusedColumns(reading).notes());
    }
    return new CheckReport(reading.paths(".drl").size(), examples.count(), problems, notes);
  }

  private void run(RuleBook book, Optional<RuleCode> precompiled, CheckProgress progress) {
    compiled(book, precompiled)
        .ifPresent(
            c -> {
              Set<String> kept = new HashSet<>();
              c.rules().forEach(r -> kept.add(r.name()));
              List<RuleText> rules =
                  book.rules().stream().filter(r -> kept.contains(r.name())).toList();
              examples.run(new Session(RuleBase.load(c), rules), rules, progress);
            });
  }

  /** The rules compiled; those that do not compile are told and left out. */
  private Optional<RuleCode> compiled(RuleBook book, Optional<RuleCode> before) {
    if (book.rules().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(RuleCompiler.compile(book, before));
    } catch (InvalidRules e) {
      problems.addAll(e.problems());
      Set<String> wrong = new HashSet<>();
      e.problems().forEach(p -> wrong.add(p.path()));
      RuleBook rest = reading.book(r -> book.rules().contains(r) && !wrong.contains(r.path()));
      return rest.rules().size() < book.rules().size() ? compiled(rest, before) : Optional.empty();
    }
  }
}
