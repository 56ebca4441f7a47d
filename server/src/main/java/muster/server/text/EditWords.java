package muster.server.text;

import java.util.Set;
import java.util.stream.Collectors;
import muster.engine.RuleBook;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.edit.Edit;
import muster.engine.edit.FileEdit;
import muster.engine.edit.HeadingEdit;
import muster.engine.edit.RowEdit;
import muster.engine.edit.RuleEdit;
import muster.engine.edit.ValueEdit;
import muster.engine.tables.DatedValue;
import muster.engine.tables.ParameterFile;

/** An edit of a rule book in policy words, with its place. */
public final class EditWords {
  /** Units that read well behind a number. */
  private static final Set<String> COUNTED =
      Set.of("days", "forces", "harm points a year", "links", "pounds a year", "years");

  private final RuleBook before;
  private final RuleBook after;

  /** For the edits between two rule books. */
  public EditWords(RuleBook before, RuleBook after) {
    this.before = before;
    this.after = after;
  }

  /** The edit as a sentence without a full stop. */
  public String sentence(Edit edit) {
    if (edit instanceof RowEdit row) {
      return new RowWords(row, before, after).sentence();
    }
    if (edit instanceof ValueEdit value) {
      return value(value);
    }
    if (edit instanceof HeadingEdit heading) {
      return heading(heading);
    }
    return edit instanceof RuleEdit rule ? RuleWords.sentence(rule) : file((FileEdit) edit);
  }

  /** Its file and line; of something taken away, those of the first rule book. */
  public static String place(Edit edit) {
    String line = edit.line() > 0 ? ":" + edit.line() : "";
    return edit.path() + line + (edit.presence() == Presence.LEFT ? " of A" : "");
  }

  private static String value(ValueEdit edit) {
    String name = "`" + edit.name() + "`";
    DatedValue otherwise = edit.otherwise();
    return switch (edit.presence()) {
      case ENTERED ->
          otherwise == null
              ? "%s is %s from %s on, where it said nothing"
                  .formatted(name, amount(edit.after(), edit.unit()), edit.since())
              : name + " " + changed(edit) + ", from " + edit.since();
      case LEFT ->
          otherwise == null
              ? "%s says nothing from %s on; it was %s"
                  .formatted(name, edit.since(), amount(edit.before(), edit.unit()))
              : name + " " + changed(edit) + ", from " + edit.since();
      case CHANGED -> {
        boolean moved = !edit.before().from().equals(edit.after().from());
        String from = moved ? "" : ", from " + edit.since();
        yield name + " " + changed(edit) + from;
      }
    };
  }

  private static String changed(ValueEdit edit) {
    boolean moved =
        edit.changes().stream().noneMatch(c -> c.what().equals("value"))
            && edit.changes().stream().anyMatch(c -> c.what().equals("from"));
    String parts =
        edit.changes().stream()
            .filter(c -> c.before() != null && c.after() != null)
            .map(c -> part(c, edit.unit()))
            .collect(Collectors.joining("; "));
    if (parts.isEmpty()) {
      return "is "
          + amount(edit.after() == null ? edit.otherwise() : edit.after(), edit.unit())
          + " as before";
    }
    return moved ? "of " + counted(edit.after(), edit.unit()) + " " + parts : parts;
  }

  private static String part(Change change, String unit) {
    return switch (change.what()) {
      case "value" ->
          COUNTED.contains(unit)
              ? "is %s %s instead of %s %s".formatted(change.after(), unit, change.before(), unit)
              : "is %s instead of %s (%s)".formatted(change.after(), change.before(), unit);
      case "from" -> "counts from " + change.after() + " instead of " + change.before();
      default -> "rests on `" + change.after() + "` instead of `" + change.before() + "`";
    };
  }

  private static String counted(DatedValue value, String unit) {
    String number = value.value().toPlainString();
    return COUNTED.contains(unit) ? number + " " + unit : number;
  }

  private static String amount(DatedValue value, String unit) {
    String number = value.value().toPlainString();
    return COUNTED.contains(unit) ? number + " " + unit : number + " (" + unit + ")";
  }

  private static String heading(HeadingEdit edit) {
    String name = "`" + edit.name() + "`";
    boolean limit = edit.heading().equals("least") || edit.heading().equals("most");
    String may = edit.heading().equals("least") ? "may be as little as " : "may be as much as ";
    return switch (edit.presence()) {
      case ENTERED ->
          name
              + (limit
                  ? " " + may + edit.after() + " and no limit was set"
                  : " has a " + edit.heading());
      case LEFT -> name + " has no `" + edit.heading() + "` any more; it was " + edit.before();
      case CHANGED ->
          limit
              ? name + " " + may + edit.after() + " instead of " + edit.before()
              : "the %s of %s is `%s` instead of `%s`"
                  .formatted(edit.heading(), name, edit.after(), edit.before());
    };
  }

  private String file(FileEdit edit) {
    return switch (edit.sort()) {
      case PARAMETER -> parameter(edit);
      case EXAMPLES ->
          "the examples of `%s` are %s"
              .formatted(edit.path().replace(".examples.yaml", ""), done(edit.presence()));
      case WRITING -> "the file is written differently and says the same";
    };
  }

  private String parameter(FileEdit edit) {
    boolean entered = edit.presence() == Presence.ENTERED;
    ParameterFile parameter =
        (entered ? after : before)
            .parameters().stream()
                .filter(p -> p.path().equals(edit.path()))
                .findFirst()
                .orElseThrow();
    String values =
        parameter.values().stream()
            .map(v -> amount(v, parameter.unit()) + " from " + v.from())
            .collect(Collectors.joining(", "));
    return entered
        ? "a new parameter `%s`: %s; %s".formatted(edit.name(), parameter.title(), values)
        : "the parameter `%s` is taken away: %s; it was %s"
            .formatted(edit.name(), parameter.title(), values);
  }

  private static String done(Presence presence) {
    return switch (presence) {
      case CHANGED -> "changed";
      case ENTERED -> "added";
      case LEFT -> "taken away";
    };
  }
}
