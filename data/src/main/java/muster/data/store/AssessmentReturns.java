package muster.data.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The revisions of returns that each assessment was made from. Assessments that were made before
 * this was kept have none, which is another thing than having been made from no return.
 */
final class AssessmentReturns implements Audited {
  private static final String KEEP = "keep-returns-of-assessment";
  private static final String VERSION = "returns";

  /** Keeps what an assessment was made from, once, in the transaction that keeps it. */
  static void keep(Handle handle, String id, List<ReturnRevision> returns, AuditLog log, Actor by) {
    handle.execute("INSERT INTO assessment_basis (assessment) VALUES (?)", id);
    for (ReturnRevision one : returns) {
      int added =
          handle.execute(
              "INSERT INTO assessment_return (assessment, return_revision)"
                  + " SELECT ?, id FROM return_revision"
                  + " WHERE round = ? AND force = ? AND service = ? AND revision = ?",
              id,
              one.key().round(),
              one.key().force(),
              one.key().service(),
              one.revision());
      if (added != 1) {
        throw new StoreProblem(
            "There is no revision %d of `%s`, so no assessment can rest on it."
                .formatted(one.revision(), AuditedReturns.object(one.key())));
      }
    }
    log.append(handle, by, KEEP, object(id), VERSION, hash(handle, id));
  }

  /** By force and service; empty where it is not known, or there is no such assessment. */
  static Optional<List<ReturnRevision>> find(Handle handle, String id) {
    boolean known =
        handle
            .select("SELECT EXISTS (SELECT 1 FROM assessment_basis WHERE assessment = ?)", id)
            .mapTo(boolean.class)
            .one();
    return known ? Optional.of(list(handle, id)) : Optional.empty();
  }

  private static List<ReturnRevision> list(Handle handle, String id) {
    return handle
        .select(
            "SELECT r.round, r.force, r.service, r.revision"
                + " FROM assessment_return AS a JOIN return_revision AS r"
                + " ON r.id = a.return_revision"
                + " WHERE a.assessment = ? ORDER BY r.force, r.service, r.revision",
            id)
        .map(
            (result, context) ->
                new ReturnRevision(
                    new ReturnKey(
                        result.getString("round"),
                        result.getString("force"),
                        result.getString("service")),
                    result.getInt("revision")))
        .list();
  }

  private static String object(String id) {
    return "assessments/" + id;
  }

  /** Each return as the log names it, with its revision. */
  private static String hash(Handle handle, String id) {
    FieldHash hash = new FieldHash();
    list(handle, id).forEach(r -> hash.add(AuditedReturns.object(r.key())).add("r" + r.revision()));
    return hash.hex();
  }

  @Override
  public Set<String> actions() {
    return Set.of(KEEP);
  }

  @Override
  public void each(Handle handle, Consumer<Content> found) {
    handle
        .createQuery("SELECT assessment FROM assessment_basis")
        .mapTo(String.class)
        .map(id -> new Content(object(id), VERSION, hash(handle, id)))
        .forEach(found);
  }
}
