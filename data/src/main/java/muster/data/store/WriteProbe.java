package muster.data.store;

/** Finds out whether a database takes writes by making one and undoing it. */
final class WriteProbe {
  private static final String WRITE =
      "INSERT INTO post (account, key, digest, status, body, at)"
          + " VALUES ('probe', 'probe', 'probe', 200, x'', '2000-01-01T00:00:00.000Z')";

  private WriteProbe() {}

  static boolean succeeds(Database database) {
    try {
      database.write(
          handle -> {
            handle.execute(WRITE);
            throw new Undone();
          });
      return false;
    } catch (Undone written) {
      return true;
    } catch (StoreProblem e) {
      return false;
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Undone() {
      super(null, null, false, false);
    }
  }
}
