package muster.data.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Whether a database file is whole: its pages and indexes, and what its rows refer to. */
final class Integrity {
  private static final int ENOUGH = 20;

  private Integrity() {}

  /** A line for each thing that is wrong, at most {@value #ENOUGH} of each kind. */
  static List<String> problems(Handle handle) {
    List<String> problems = new ArrayList<>();
    handle
        .createQuery("PRAGMA integrity_check(" + ENOUGH + ")")
        .mapTo(String.class)
        .filter(line -> !line.equals("ok"))
        .forEach(problems::add);
    handle
        .createQuery(
            "SELECT DISTINCT 'a row of ' || \"table\" || ' refers to what is not in ' || parent"
                + " FROM pragma_foreign_key_check LIMIT "
                + ENOUGH)
        .mapTo(String.class)
        .forEach(problems::add);
    return problems;
  }
}
