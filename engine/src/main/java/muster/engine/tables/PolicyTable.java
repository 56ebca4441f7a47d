package muster.engine.tables;

import static muster.engine.tables.Column.Kind.DATE;
import static muster.engine.tables.Column.Kind.FRACTION;
import static muster.engine.tables.Column.Kind.NUMBER;
import static muster.engine.tables.Column.Kind.RANGE;
import static muster.engine.tables.Column.Kind.TEXT;
import static muster.engine.tables.Column.Kind.WHOLE;
import static muster.engine.tables.Column.Kind.WORD;
import static muster.engine.tables.Column.Kind.YES_NO;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.engine.facts.Fact;

/**
 * The tables a rule book has. The first column, or the first two, are the key; every table ends in
 * {@code from}, {@code to} and {@code reference}.
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
      "What each trend multiplies demand by, and what it adds to urgency",
      "trend",
      List.of(
          new Column("trend", WORD), new Column("factor", NUMBER), new Column("urgency", NUMBER)),
      c -> new TrendFactor(c.word("trend"), c.number("factor"), c.number("urgency"))),
  STANDARD_LEVELS(
      "standard-levels",
      "The points of each level of the national standard",
      "standard level",
      List.of(new Column("level", WORD), new Column("points", FRACTION)),
      c -> new StandardLevel(c.word("level"), c.number("points"))),
  STANDARD_HEADINGS(
      "standard-headings",
      "The weight of each heading of the national standard, and whether a joint unit meets it as its best member does",
      "",
      List.of(
          new Column("heading", WORD), new Column("weight", NUMBER), new Column("best", YES_NO)),
      c -> new StandardHeading(c.word("heading"), c.number("weight"), c.yes("best"))),
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
      c -> new FlagKind(c.word("flag"), c.word("meaning"))),
  URGENCIES(
      "urgencies",
      "The points of what makes an opportunity pressing",
      "urgency",
      List.of(new Column("urgency", WORD), new Column("points", NUMBER)),
      c -> new UrgencyKind(c.word("urgency"), c.number("points"))),
  ROUTES(
      "routes",
      "The routes a service may go, in the order in which they are tried",
      "route",
      List.of(
          new Column("route", WORD),
          new Column("order", WHOLE),
          new Column("open", YES_NO),
          new Column("meaning", TEXT)),
      c -> new Route(c.word("route"), c.whole("order"), c.yes("open"))),
  JOINING(
      "joining",
      "Forces that may join groups although they are partners or adjoin none of them",
      "",
      List.of(new Column("service", WORD), new Column("force", WORD)),
      c -> new Joining(c.word("service"), c.word("force")),
      2,
      0),
  REASONS_NOT_LISTED(
      "reasons-not-listed",
      "Why a group is not listed, and whether that is told",
      "reason not listed",
      List.of(new Column("reason", WORD), new Column("told", YES_NO), new Column("meaning", TEXT)),
      c -> new ReasonNotListed(c.word("reason"), c.yes("told"))),
  WAYS_OF_WORKING(
      "ways-of-working",
      "The ways of working together, in the order in which they are tried, and what each costs",
      "way of working",
      List.of(
          new Column("way", WORD),
          new Column("order", WHOLE),
          new Column("saving_rate", FRACTION),
          new Column("set_up", NUMBER),
          new Column("running", NUMBER),
          new Column("instrument", TEXT)),
      c ->
          new WayOfWorking(
              c.word("way"),
              c.whole("order"),
              c.number("saving_rate"),
              c.number("set_up"),
              c.number("running"),
              c.word("instrument"))),
  CURVES(
      "curves",
      "From amounts to points, in straight lines between these",
      "curve",
      List.of(new Column("curve", WORD), new Column("at", NUMBER), new Column("points", NUMBER)),
      c -> new CurvePoint(c.word("curve"), c.number("at"), c.number("points")),
      2,
      0),
  READINESS(
      "readiness",
      "The points of each part of readiness",
      "readiness part",
      List.of(new Column("part", WORD), new Column("points", NUMBER)),
      c -> new ReadinessPart(c.word("part"), c.number("points"))),
  OPPORTUNITY_WEIGHTS(
      "opportunity-weights",
      "The weight of each criterion of opportunities, by weight set",
      "opportunity criterion",
      List.of(
          new Column("set", WORD), new Column("criterion", WORD), new Column("weight", FRACTION)),
      c -> new OpportunityWeight(c.word("set"), c.word("criterion"), c.number("weight")),
      2,
      1),
  PROJECT_WEIGHTS(
      "project-weights",
      "The weight of each criterion of projects, by weight set",
      "project criterion",
      List.of(
          new Column("set", WORD), new Column("criterion", WORD), new Column("weight", FRACTION)),
      c -> new ProjectWeight(c.word("set"), c.word("criterion"), c.number("weight")),
      2,
      1),
  NEEDS(
      "needs",
      "The points of each business need",
      "",
      List.of(new Column("need", WORD), new Column("points", NUMBER)),
      c -> new NeedPoints(c.word("need"), c.number("points"))),
  BENEFITS(
      "benefits",
      "The points of a benefit to interoperability or public confidence",
      "",
      List.of(new Column("benefit", WORD), new Column("points", NUMBER)),
      c -> new BenefitPoints(c.word("benefit"), c.number("points"))),
  PROJECT_STATUSES(
      "project-statuses",
      "What a project counts for by how far it is",
      "",
      List.of(
          new Column("status", WORD),
          new Column("identified", YES_NO),
          new Column("delivered", YES_NO),
          new Column("addresses", YES_NO)),
      c ->
          new ProjectStatus(
              c.word("status"), c.yes("identified"), c.yes("delivered"), c.yes("addresses"))),
  GATES(
      "gates",
      "The gates of a project and the step that each stops",
      "gate",
      List.of(
          new Column("gate", WORD),
          new Column("stops", WORD),
          new Column("unranked", YES_NO),
          new Column("meaning", TEXT)),
      c -> new Gate(c.word("gate"), c.word("stops"), c.yes("unranked"))),
  LEVELS(
      "levels",
      "The levels of managing projects, in the order in which they are tried",
      "level",
      List.of(new Column("level", WORD), new Column("order", WHOLE), new Column("meaning", TEXT)),
      c -> new Level(c.word("level"), c.whole("order"))),
  TRACKS(
      "tracks",
      "The tracks of scoping projects, in the order in which they are tried",
      "track",
      List.of(new Column("track", WORD), new Column("order", WHOLE), new Column("meaning", TEXT)),
      c -> new Track(c.word("track"), c.whole("order"))),
  FINANCE_LINES(
      "finance-lines",
      "What lines of finance.csv stand for in the forecast",
      "",
      List.of(new Column("line", WORD), new Column("role", WORD)),
      c -> new FinanceRole(c.word("line"), c.word("role")));

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
  private final int keyWidth;
  private final int wordAt;

  PolicyTable(
      String file,
      String title,
      String vocabulary,
      List<Column> columns,
      Function<Cells, Fact> fact) {
    this(file, title, vocabulary, columns, fact, 1, 0);
  }

  PolicyTable(
      String file,
      String title,
      String vocabulary,
      List<Column> columns,
      Function<Cells, Fact> fact,
      int keyWidth,
      int wordAt) {
    this.file = file;
    this.title = title;
    this.vocabulary = vocabulary;
    this.columns = columns;
    this.fact = fact;
    this.keyWidth = keyWidth;
    this.wordAt = wordAt;
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

  /** The name of its first column. */
  public String keyColumn() {
    return columns.get(0).name();
  }

  /** The name of the column whose words make up its closed set. */
  public String wordColumn() {
    return columns.get(wordAt).name();
  }

  /** What tells a row from every other one in force: the cells of its first column or columns. */
  public String key(PolicyRow row) {
    return columns.stream()
        .limit(keyWidth)
        .map(c -> row.cells().get(c.name()))
        .collect(Collectors.joining("/"));
  }

  /** Whether some row must be in force on every day. */
  public boolean isNeeded() {
    return this != JOINING;
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
