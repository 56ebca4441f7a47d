package muster.engine.tables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parameter as its file has it.
 *
 * @param name its name, which is its file's without {@code .yaml}
 * @param title what it is, in a few words
 * @param unit the unit of its values
 * @param values dated, in order of date
 */
public record ParameterFile(String name, String title, String unit, List<DatedValue> values) {
  public ParameterFile {
    values = values.stream().sorted(Comparator.comparing(DatedValue::from)).toList();
  }

  /** Its path in the rule book. */
  public String path() {
    return "parameters/" + name + ".yaml";
  }

  /** The reference of its latest value. */
  public String reference() {
    return values.get(values.size() - 1).reference();
  }

  /** The value in force on a day; empty before the first. */
  public Optional<DatedValue> find(LocalDate day) {
    return values.stream().filter(v -> !v.from().isAfter(day)).reduce((earlier, later) -> later);
  }
}
