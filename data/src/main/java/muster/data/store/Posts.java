package muster.data.store;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Answers to POSTs by the key their sender gave them: the same one sent again is answered the same,
 * and done once. To be kept in the transaction that does what was asked.
 */
public final class Posts {
  /** How long an answer is kept. */
  public static final Duration KEPT = Duration.ofHours(24);

  private final Database database;
  private final Clock clock;

  Posts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What the account was answered under the key within the time answers are kept. */
  public Optional<KeptAnswer> find(String account, String key) {
    String oldest = Timestamp.text(oldest());
    return database.read(
        handle ->
            handle
                .select(
                    "SELECT * FROM post WHERE account = ? AND key = ? AND at > ?",
                    account,
                    key,
                    oldest)
                .map((result, context) -> answer(result))
                .findOne());
  }

  /**
   * Keeps an answer, and forgets those of everybody that are too old.
   *
   * @throws StoreProblem when one is kept under the key already
   */
  public void keep(String account, String key, KeptAnswer answer) {
    database.write(
        handle -> {
          forgetOld(handle);
          return handle.execute(
              "INSERT INTO post (account, key, digest, status, location, etag, media_type, body, at)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              account,
              key,
              answer.digest(),
              answer.status(),
              answer.location().orElse(null),
              answer.etag().orElse(null),
              answer.mediaType().orElse(null),
              answer.bytes(),
              Timestamp.text(Timestamp.now(clock)));
        });
  }

  /** Forgets the answers that are too old, of everybody. */
  public void forgetOld() {
    database.write(this::forgetOld);
  }

  private int forgetOld(Handle handle) {
    return handle.execute("DELETE FROM post WHERE at <= ?", Timestamp.text(oldest()));
  }

  private Instant oldest() {
    return Timestamp.now(clock).minus(KEPT);
  }

  private static KeptAnswer answer(ResultSet result) throws SQLException {
    return new KeptAnswer(
        result.getString("digest"),
        result.getInt("status"),
        Optional.ofNullable(result.getString("location")),
        Optional.ofNullable(result.getString("etag")),
        Optional.ofNullable(result.getString("media_type")),
        ByteBuffer.wrap(result.getBytes("body")));
  }
}
