package muster.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.engine.InvalidRules;
import muster.engine.Vocabulary;
import muster.engine.facts.Dataset;

/**
 * Makes a dataset of files or of stored sheets, and says at once everything that is wrong with
 * them. Files and sheets go the same way, so that a stored round and its folder cannot differ.
 */
public final class DatasetReader {
  private final Report report;
  private Optional<InvalidRules> invalidRules = Optional.empty();

  private DatasetReader(Report report) {
    this.report = report;
  }

  /**
   * The dataset that the files hold.
   *
   * @param files the bytes of each file by its name in the dataset format
   * @param words the words to hold closed sets against, given the as-at date
   * @throws InvalidDataset when anything is wrong, with every problem
   * @throws InvalidRules when {@code words} throws it, and the dataset is otherwise fine
   */
  public static Dataset read(Map<String, byte[]> files, Function<LocalDate, Vocabulary> words) {
    Report report = new Report();
    return new DatasetReader(report).read(SheetReader.load(files, report), words);
  }

  /**
   * The dataset that the sheets hold. Several sheets of one file are taken together.
   *
   * @param words the words to hold closed sets against, given the as-at date
   * @throws InvalidDataset when anything is wrong, with every problem
   * @throws InvalidRules when {@code words} throws it, and the dataset is otherwise fine
   */
  public static Dataset read(Collection<Sheet> sheets, Function<LocalDate, Vocabulary> words) {
    Map<String, List<Sheet.Row>> rows = new HashMap<>();
    for (Sheet sheet : sheets) {
      rows.computeIfAbsent(sheet.file(), file -> new ArrayList<>()).addAll(sheet.rows());
    }
    Report report = new Report();
    Map<String, List<Sheet.Row>> recognised = FileNames.recognise(rows, report);
    List<Loaded> loaded =
        Format.files().stream()
            .filter(file -> recognised.containsKey(file.name()))
            .map(file -> Loaded.of(file, recognised.get(file.name())))
            .toList();
    return new DatasetReader(report).read(loaded, words);
  }

  private Dataset read(List<Loaded> files, Function<LocalDate, Vocabulary> words) {
    Map<String, Loaded> byName =
        files.stream().collect(Collectors.toMap(file -> file.format().name(), file -> file));
    FileNames.demandRequired(byName.keySet(), report);
    Known known = References.gather(byName, findPolicy(byName, words));
    RowChecker checker = new RowChecker(known, report);
    Map<String, List<CheckedRow>> rows = new HashMap<>();
    byName.forEach((name, file) -> rows.put(name, checker.check(file)));
    byName.values().forEach(file -> FileRules.check(file, rows, report));
    report.throwIfAny();
    invalidRules.ifPresent(
        rules -> {
          throw rules;
        });
    return new DatasetBuilder(rows).build();
  }

  private Optional<Vocabulary> findPolicy(
      Map<String, Loaded> files, Function<LocalDate, Vocabulary> words) {
    Optional<LocalDate> asAt =
        Optional.ofNullable(files.get("round.csv")).stream()
            .flatMap(round -> round.rows().stream())
            .flatMap(row -> DateCell.find(row.cell("as_at").strip()).stream())
            .findFirst();
    try {
      return asAt.map(words);
    } catch (InvalidRules invalid) {
      invalidRules = Optional.of(invalid);
      return Optional.empty();
    }
  }
}
