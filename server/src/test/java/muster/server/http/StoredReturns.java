package muster.server.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import muster.data.Sheet;
import muster.data.store.Actor;
import muster.data.store.Outcome;
import muster.data.store.ReturnDraft;
import muster.data.store.ReturnKey;
import muster.data.store.ReturnRows;
import muster.data.store.State;
import muster.data.store.Store;
import muster.data.store.StoredReturn;

/** Returns that change behind the service's back, as by other requests. */
final class StoredReturns {
  static final ReturnKey FIREARMS = new ReturnKey("east-midlands-2010", "derbyshire", "firearms");

  private static final Actor ASSESSOR = new Actor("somebody", "assessor", "a-test");

  private StoredReturns() {}

  /** Stores a draft with so many specialists; nothing else in it changes. */
  static int draft(Store store, int specialists) {
    StoredReturn last = store.returns().findLatest(FIREARMS).orElseThrow();
    Map<String, String> cells = new TreeMap<>(last.rows().capability().orElseThrow().cells());
    cells.put("specialists", String.valueOf(specialists));
    ReturnRows rows = new ReturnRows(last.rows().threats(), Optional.of(new Sheet.Row(0, cells)));
    return stored(
            store
                .returns()
                .put(new ReturnDraft(FIREARMS, rows, last.revision()), ASSESSOR, all -> {}))
        .revision();
  }

  /** Stores and hands in such a return. */
  static void submit(Store store, int specialists) {
    int revision = draft(store, specialists);
    stored(store.returns().advance(FIREARMS, revision, State.SUBMITTED, ASSESSOR, ""));
  }

  private static <T> T stored(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Stored<T> stored) {
      return stored.content();
    }
    throw new AssertionError(outcome.toString());
  }

  /** The specialists that sheets give Derbyshire's firearms. */
  static List<String> specialists(List<Sheet> sheets) {
    return sheets.stream()
        .filter(sheet -> sheet.file().equals(ReturnRows.CAPABILITIES))
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.cell("force").equals(FIREARMS.force()))
        .filter(row -> row.cell("service").equals(FIREARMS.service()))
        .map(row -> row.cell("specialists"))
        .toList();
  }
}
