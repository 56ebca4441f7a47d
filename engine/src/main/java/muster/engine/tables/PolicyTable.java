package muster.engine.tables;

import static muster.engine.tables.Column.Kind.DATE;
import static muster.engine.tables.Column.Kind.FRACTION;
import static muster.engine.tables.Column.Kind.NUMBER;
import static muster.engine.tables.Column.Kind.RANGE;
import static muster.engine.tables.Column.Kind.TEXT;
import static muster.engine.tables.Column.Kind.WORD;
import static muster.engine.tables.Column.Kind.YES_NO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import muster.engine.facts.Fact;

/**
 * The tables a rule book has. The first column is the key; every table ends in {@code from}, {@code
 * to} and {@code reference}.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists and functions given here are never changed
public enum PolicyTable {
  DEMAND_LEVELS(
      "demand-levels",
      "What a word for demand stands for, in incidents a year",
      "demand level",
      List.of(new Column("level", WORD), new Column("incidents", NUMBER)),
      c -> new DemandLevel(c.word("level"), c.number("incidents"))),
  HARM_LEVELS(
      "harm-levels",
      "The harm points of each level",
      "harm level",
      List.of(new Column("level", WORD), new Column("points", NUMBER)),
      c -> new HarmLevel(c.word("level"), c.number("points"))),
  HARM_DIMENSIONS(
      "harm-dimensions",
      "The weight of each dimension of harm",
      "",
      List.of(new Column("dimension", WORD), new Column("weight", NUMBER)),
      c -> new HarmDimension(c.word("dimension"), c.number("weight"))),
  TRENDS(
      "trends",
      "What each trend multiplies demand by",
      "trend",
      List.of(new Column("trend", WORD), new Column("factor", NUMBER)),
      c -> new TrendFactor(c.word("trend"), c.number("factor"))),
  STANDARD_LEVELS(
      "standard-levels",
      "The points of each level of the national standard",
      "standard level",
      List.of(new Column("level", WORD), new Column("points", FRACTION)),
      c -> new StandardLevel(c.word("level"), c.number("points"))),
  STANDARD_HEADINGS(
      "standard-headings",
      "The weight of each heading of the national standard",
      "",
      List.of(new Column("heading", WORD), new Column("weight", NUMBER)),
      c -> new StandardHeading(c.word("heading"), c.number("weight"))),
  BANDS(
      "bands",
      "The band of a risk, and whether it counts as high",
      "band",
      List.of(new Column("band", WORD), new Column("risk", RANGE), new Column("serious", YES_NO)),
      c ->
          new Band(
              c.word("band"), c.range("risk").lowest(), c.range("risk").limit(), c.yes("serious"))),
  TIER_DEADLINES(
      "tier-deadlines",
      "When each tier's standards had to be met",
      "tier",
      List.of(new Column("tier", WORD), new Column("deadline", DATE)),
      c -> new TierDeadline(c.word("tier"), c.date("deadline"))),
  FLAGS(
      "flags",
      "The flags that rules may raise",
      "flag",
      List.of(new Column("flag", WORD), new Column("meaning", TEXT)),
      c -> new FlagKind(c.word("flag"), c.word("meaning")));

  private static final List<Column> ENDING =
      List.of(
          new Column("from", DATE),
          new Column("to", Column.Kind.OPTIONAL_DATE),
          new Column("reference", TEXT));

  private final String file;
  private final String title;
  private final String vocabulary;
  private final List<Column> columns;
  private final Function<Cells, Fact> fact;

  PolicyTable(
      String file,
      String title,
      String vocabulary,
      List<Column> columns,
      Function<Cells, Fact> fact) {
    this.file = file;
    this.title = title;
    this.vocabulary = vocabulary;
    this.columns = columns;
    this.fact = fact;
  }

  /** Its name, which is its file's without {@code .csv}. */
  public String tableName() {
    return file;
  }

  /** What its rows say, in a few words. */
  public String title() {
    return title;
  }

  /** Its path in a rule book. */
  public String path() {
    return "tables/" + file + ".csv";
  }

  /** The closed set that its keys make up; empty when they make up none. */
  public String vocabulary() {
    return vocabulary;
  }

  /** Its columns, the key first. */
  public List<Column> columns() {
    List<Column> all = new ArrayList<>(columns);
    all.addAll(ENDING);
    return all;
  }

  /** The name of its key column. */
  public String keyColumn() {
    return columns.get(0).name();
  }

  /** The fact that a row with these cells, each of its column's kind, gives to the rules. */
  Fact fact(Map<String, String> cells) {
    return fact.apply(new Cells(cells));
  }

  /** The table of this name, if there is one. */
  public static Optional<PolicyTable> find(String name) {
    return Arrays.stream(values()).filter(t -> t.file.equals(name)).findFirst();
  }
}
