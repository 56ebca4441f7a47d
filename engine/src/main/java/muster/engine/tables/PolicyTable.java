package muster.engine.tables;

import static muster.engine.tables.Column.date;
import static muster.engine.tables.Column.fraction;
import static muster.engine.tables.Column.number;
import static muster.engine.tables.Column.optionalDate;
import static muster.engine.tables.Column.range;
import static muster.engine.tables.Column.text;
import static muster.engine.tables.Column.whole;
import static muster.engine.tables.Column.word;
import static muster.engine.tables.Column.yesNo;

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
      List.of(word("level"), number("incidents")),
      c -> new DemandLevel(c.word("level"), c.number("incidents"))),
  HARM_LEVELS(
      "harm-levels",
      "The harm points of each level",
      "harm level",
      List.of(word("level"), number("points")),
      c -> new HarmLevel(c.word("level"), c.number("points"))),
  HARM_DIMENSIONS(
      "harm-dimensions",
      "The weight of each dimension of harm",
      "",
      List.of(word("dimension"), number("weight")),
      c -> new HarmDimension(c.word("dimension"), c.number("weight"))),
  TRENDS(
      "trends",
      "What each trend multiplies demand by, and what it adds to urgency",
      "trend",
      List.of(word("trend"), number("factor"), number("urgency")),
      c -> new TrendFactor(c.word("trend"), c.number("factor"), c.number("urgency"))),
  STANDARD_LEVELS(
      "standard-levels",
      "The points of each level of the national standard",
      "standard level",
      List.of(word("level"), fraction("points")),
      c -> new StandardLevel(c.word("level"), c.number("points"))),
  STANDARD_HEADINGS(
      "standard-headings",
      "The weight of each heading of the national standard, and whether a joint unit meets it as its best member does",
      "",
      List.of(word("heading"), number("weight"), yesNo("best")),
      c -> new StandardHeading(c.word("heading"), c.number("weight"), c.yes("best"))),
  BANDS(
      "bands",
      "The band of a risk, and whether it counts as high",
      "band",
      List.of(word("band"), range("risk"), yesNo("serious")),
      c ->
          new Band(
              c.word("band"), c.range("risk").lowest(), c.range("risk").limit(), c.yes("serious"))),
  TIER_DEADLINES(
      "tier-deadlines",
      "When each tier's standards had to be met",
      "tier",
      List.of(word("tier"), date("deadline")),
      c -> new TierDeadline(c.word("tier"), c.date("deadline"))),
  FLAGS(
      "flags",
      "The flags that rules may raise",
      "flag",
      List.of(word("flag"), text("meaning")),
      c -> new FlagKind(c.word("flag"), c.word("meaning"))),
  URGENCIES(
      "urgencies",
      "The points of what makes an opportunity pressing",
      "urgency",
      List.of(word("urgency"), number("points")),
      c -> new UrgencyKind(c.word("urgency"), c.number("points"))),
  ROUTES(
      "routes",
      "The routes a service may go, in the order in which they are tried",
      "route",
      List.of(word("route"), whole("order"), yesNo("open"), text("meaning")),
      c -> new Route(c.word("route"), c.whole("order"), c.yes("open"))),
  JOINING(
      "joining",
      "Forces that may join groups although they are partners or adjoin none of them",
      "",
      List.of(word("service"), word("force")),
      c -> new Joining(c.word("service"), c.word("force")),
      2,
      0),
  REASONS_NOT_LISTED(
      "reasons-not-listed",
      "Why a group is not listed, and whether that is told",
      "reason not listed",
      List.of(word("reason"), yesNo("told"), text("meaning")),
      c -> new ReasonNotListed(c.word("reason"), c.yes("told"))),
  WAYS_OF_WORKING(
      "ways-of-working",
      "The ways of working together, in the order in which they are tried, and what each costs",
      "way of working",
      List.of(
          word("way"),
          whole("order"),
          fraction("saving_rate"),
          number("set_up"),
          number("running"),
          text("instrument")),
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
      List.of(word("curve"), number("at"), number("points")),
      c -> new CurvePoint(c.word("curve"), c.number("at"), c.number("points")),
      2,
      0),
  READINESS(
      "readiness",
      "The points of each part of readiness",
      "readiness part",
      List.of(word("part"), number("points")),
      c -> new ReadinessPart(c.word("part"), c.number("points"))),
  OPPORTUNITY_WEIGHTS(
      "opportunity-weights",
      "The weight of each criterion of opportunities, by weight set",
      "opportunity criterion",
      List.of(word("set"), word("criterion"), fraction("weight")),
      c -> new OpportunityWeight(c.word("set"), c.word("criterion"), c.number("weight")),
      2,
      1),
  PROJECT_WEIGHTS(
      "project-weights",
      "The weight of each criterion of projects, by weight set",
      "project criterion",
      List.of(word("set"), word("criterion"), fraction("weight")),
      c -> new ProjectWeight(c.word("set"), c.word("criterion"), c.number("weight")),
      2,
      1),
  NEEDS(
      "needs",
      "The points of each business need",
      "",
      List.of(word("need"), number("points")),
      c -> new NeedPoints(c.word("need"), c.number("points"))),
  BENEFITS(
      "benefits",
      "The points of a benefit to interoperability or public confidence",
      "",
      List.of(word("benefit"), number("points")),
      c -> new BenefitPoints(c.word("benefit"), c.number("points"))),
  PROJECT_STATUSES(
      "project-statuses",
      "What a project counts for by how far it is",
      "",
      List.of(word("status"), yesNo("identified"), yesNo("delivered"), yesNo("addresses")),
      c ->
          new ProjectStatus(
              c.word("status"), c.yes("identified"), c.yes("delivered"), c.yes("addresses"))),
  GATES(
      "gates",
      "The gates of a project and the step that each stops",
      "gate",
      List.of(word("gate"), word("stops"), yesNo("unranked"), text("meaning")),
      c -> new Gate(c.word("gate"), c.word("stops"), c.yes("unranked"))),
  LEVELS(
      "levels",
      "The levels of managing projects, in the order in which they are tried",
      "level",
      List.of(word("level"), whole("order"), text("meaning")),
      c -> new Level(c.word("level"), c.whole("order"))),
  TRACKS(
      "tracks",
      "The tracks of scoping projects, in the order in which they are tried",
      "track",
      List.of(word("track"), whole("order"), text("meaning")),
      c -> new Track(c.word("track"), c.whole("order"))),
  FINANCE_LINES(
      "finance-lines",
      "What lines of finance.csv stand for in the forecast",
      "",
      List.of(word("line"), word("role")),
      c -> new FinanceRole(c.word("line"), c.word("role"))),
  MARKINGS(
      "markings",
      "The protective markings, the lowest first, and what may be done with what bears them",
      "marking",
      List.of(word("marking"), word("handling"), text("reason")),
      c -> new Marking(c.word("marking"), c.word("handling"))),
  EXPORT_PARTS(
      "export-parts",
      "The parts of the exports, who gets each, and how it is marked",
      "",
      List.of(word("part"), word("audience"), word("marking"), text("reason")),
      c -> new ExportPart(c.word("part"), c.word("audience"), c.word("marking"))),
  EXEMPT_ITEMS(
      "exempt-items",
      "What is on the exempt agenda: told to the board and not to the public",
      "",
      List.of(word("kind"), word("id"), text("region"), text("reason")),
      c -> new ExemptItem(c.word("kind"), c.word("id"), c.word("region")),
      2,
      0);

  private static final List<Column> ENDING =
      List.of(date("from"), optionalDate("to"), text("reference"));

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
    return this != JOINING && this != EXEMPT_ITEMS;
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
