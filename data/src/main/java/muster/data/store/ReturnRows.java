package muster.data.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.store.Objection.Kind;

/**
 * What a return says: its rows, without the cells {@code force} and {@code service} that its key
 * already gives, and without spaces around a cell. One part may be there without the other.
 *
 * @param threats rows of {@code threats.csv}, one a strand or a single one without
 * @param capability the row of {@code capabilities.csv}
 */
public record ReturnRows(List<Sheet.Row> threats, Optional<Sheet.Row> capability) {
  /** The file of the threats. */
  public static final String THREATS = "threats.csv";

  /** The file of the capabilities. */
  public static final String CAPABILITIES = "capabilities.csv";

  public ReturnRows {
    threats = threats.stream().map(ReturnRows::withoutKey).toList();
    capability = capability.map(ReturnRows::withoutKey);
  }

  /**
   * The round as it would be with these rows in place of those its sheets have for the return.
   * Files and rows of others stay as they are.
   */
  public List<Sheet> placedIn(List<Sheet> round, ReturnKey key) {
    List<Sheet> placed = new ArrayList<>();
    for (Sheet sheet : round) {
      switch (sheet.file()) {
        case THREATS -> placed.add(replace(sheet, key, threats));
        case CAPABILITIES -> placed.add(replace(sheet, key, capability.stream().toList()));
        default -> placed.add(sheet);
      }
    }
    return placed;
  }

  /** The cells that whoever scores the return a second time may see. */
  public ReturnRows evidence() {
    return Blind.evidence(this);
  }

  /** Its evidence with the score of another, which {@link #objectionTo} has nothing against. */
  public ReturnRows withScore(ReturnRows second) {
    return Blind.scored(this, second);
  }

  /** Why rows cannot be a second score of these; empty when they can. */
  public Optional<Objection> objectionTo(ReturnRows second) {
    return Blind.objection(this, second).map(why -> new Objection(Kind.NOT_LIKE_THIS, why));
  }

  private static Sheet replace(Sheet sheet, ReturnKey key, List<Sheet.Row> rows) {
    List<Sheet.Row> replaced = new ArrayList<>();
    for (Sheet.Row row : sheet.rows()) {
      if (!row.cell("force").equals(key.force()) || !row.cell("service").equals(key.service())) {
        replaced.add(row);
      }
    }
    rows.forEach(row -> replaced.add(withKey(row, key)));
    return new Sheet(sheet.file(), replaced);
  }

  private static Sheet.Row withKey(Sheet.Row row, ReturnKey key) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.put("force", key.force());
    cells.put("service", key.service());
    return new Sheet.Row(row.number(), cells);
  }

  private static Sheet.Row withoutKey(Sheet.Row row) {
    Map<String, String> cells = new TreeMap<>(row.cells());
    cells.remove("force");
    cells.remove("service");
    cells.replaceAll((column, cell) -> cell.strip());
    return new Sheet.Row(row.number(), cells);
  }
}
