package muster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.engine.tables.PolicyRow;
import muster.engine.tables.PolicyTable;
import muster.engine.tables.RangeFault;
import muster.engine.tables.RangeFaults;
import muster.engine.tables.TableFile;
import muster.engine.tables.TableReader;

/** The risks that the bands of a rule book miss or share, for counting those of a dataset. */
public final class BandFaults {
  private BandFaults() {}

  /** All of them, of the rows that can be read; empty when every risk falls in one band. */
  public static List<RangeFault> of(Collection<RuleFile> files) {
    return find(files).map(RangeFaults::of).orElse(List.of());
  }

  /** Those of them that are so on a day. */
  public static List<RangeFault> of(Collection<RuleFile> files, LocalDate day) {
    return find(files).map(table -> RangeFaults.of(table, day)).orElse(List.of());
  }

  private static Optional<TableFile> find(Collection<RuleFile> files) {
    return files.stream()
        .filter(f -> f.path().equals(path()))
        .findFirst()
        .map(f -> TableReader.read(PolicyTable.BANDS, f, new ArrayList<>()));
  }

  /**
   * The files with other ends of the bands, so that every risk falls in one: enough to work out
   * what the risks are, which no band has a part in.
   */
  public static List<RuleFile> mended(Collection<RuleFile> files) {
    return files.stream().map(f -> f.path().equals(path()) ? mended(f) : f).toList();
  }

  private static RuleFile mended(RuleFile file) {
    StringBuilder text = new StringBuilder("band,risk,serious,from,to,reference\n");
    List<PolicyRow> rows = TableReader.read(PolicyTable.BANDS, file, new ArrayList<>()).rows();
    Set<String> words = new LinkedHashSet<>();
    LocalDate first = LocalDate.MAX;
    for (PolicyRow row : rows) {
      words.add(PolicyTable.BANDS.key(row));
      first = row.from().isBefore(first) ? row.from() : first;
    }
    int band = 0;
    for (String word : words) {
      band++;
      String risk = band == words.size() ? ">=" + band : band + ".." + (band + 1);
      text.append(
          "%s,%s,no,%s,,x%n".formatted(word, band == 1 ? "<2" : risk, first).replace("\r", ""));
    }
    return words.size() < 2 ? file : new RuleFile(file.path(), text.toString());
  }

  /** The file that the bands stand in. */
  public static String path() {
    return PolicyTable.BANDS.path();
  }
}
