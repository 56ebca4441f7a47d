package muster.engine.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import muster.engine.Vocabulary;
import muster.engine.tables.ParameterFile;
import muster.engine.tables.TableFile;

/**
 * What could be read of a rule book, whatever is wrong with the rest of it.
 *
 * @param files all its files that are read
 * @param heldBack the paths of files that are there and cannot be read
 * @param rules the rules that are right by themselves
 * @param parameters the parameters that are right
 * @param tables every table, without the rows that have a problem
 * @param vocabulary the words, those of rows and parameters with a problem included
 * @param problems what is wrong
 * @param notes what is worth knowing and not wrong
 */
record Reading(
    List<RuleFile> files,
    Set<String> heldBack,
    List<RuleText> rules,
    List<ParameterFile> parameters,
    List<TableFile> tables,
    Vocabulary vocabulary,
    List<RuleProblem> problems,
    List<RuleProblem> notes) {

  Reading {
    files = List.copyOf(files);
    heldBack = Set.copyOf(heldBack);
    rules = List.copyOf(rules);
    parameters = List.copyOf(parameters);
    tables = List.copyOf(tables);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** The paths of all files of a kind, those held back included. */
  List<String> paths(String ending) {
    return Stream.concat(files.stream().map(RuleFile::path), heldBack.stream())
        .filter(path -> path.endsWith(ending))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether some file has a problem. */
  boolean isWrong(String path) {
    return problems.stream().anyMatch(p -> p.path().equals(path));
  }

  /** A rule book of those sound rules that are chosen, to compile and try them. */
  RuleBook book(Predicate<RuleText> chosen) {
    List<RuleText> kept = rules.stream().filter(r -> !isWrong(r.path())).filter(chosen).toList();
    Set<String> paths = kept.stream().map(RuleText::path).collect(Collectors.toSet());
    Set<String> once = new HashSet<>();
    List<RuleFile> keptFiles =
        files.stream()
            .filter(f -> !f.path().endsWith(".drl") || paths.contains(f.path()))
            .filter(f -> once.add(f.path()))
            .toList();
    return new RuleBook(keptFiles, kept, parameters, tables);
  }
}
