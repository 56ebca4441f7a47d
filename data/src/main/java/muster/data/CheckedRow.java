package muster.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import muster.engine.facts.Basis;

/**
 * A row whose cells were held against the format. The texts of its sound cells are canonical: equal
 * meaning, equal text.
 *
 * @param number as a spreadsheet shows it; 0 where it was not read from a file
 * @param cells by column; blank and faulty cells are absent
 * @param faulty the columns whose cells are not to be relied on
 */
record CheckedRow(int number, SortedMap<String, String> cells, Set<String> faulty) {
  CheckedRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    faulty = Set.copyOf(faulty);
  }

  boolean isSound(Collection<String> columns) {
    return columns.stream().noneMatch(faulty::contains);
  }

  boolean has(String column) {
    return cells.containsKey(column);
  }

  /** The text; empty when blank. */
  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /** The word; null when blank. */
  String word(String column) {
    return cells.get(column);
  }

  BigDecimal decimal(String column) {
    return findDecimal(column).orElse(null);
  }

  Optional<BigDecimal> findDecimal(String column) {
    return Optional.ofNullable(cells.get(column)).map(BigDecimal::new);
  }

  Double number(String column) {
    return findDecimal(column).map(BigDecimal::doubleValue).orElse(null);
  }

  Integer whole(String column) {
    return findDecimal(column).map(BigDecimal::intValueExact).orElse(null);
  }

  LocalDate date(String column) {
    return findDate(column).orElse(null);
  }

  Optional<LocalDate> findDate(String column) {
    return Optional.ofNullable(cells.get(column)).map(LocalDate::parse);
  }

  /** The elements, sorted; none when blank. */
  List<String> list(String column) {
    return has(column) ? List.of(cells.get(column).split(";")) : List.of();
  }

  /** True for yes, false for no, null when blank. */
  Boolean yes(String column) {
    return has(column) ? Boolean.valueOf("yes".equals(cells.get(column))) : null;
  }

  Basis basis() {
    return has("basis") ? Basis.valueOf(cells.get("basis").toUpperCase(Locale.ROOT)) : null;
  }
}
