package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

/** What an entry of the log says, as the text that its hash is over. */
record EntryText(
    long seq,
    String at,
    String account,
    String role,
    String request,
    String action,
    String object,
    String version,
    String contentHash,
    String previousHash) {

  static EntryText of(ResultSet result) throws SQLException {
    return new EntryText(
        result.getLong("seq"),
        result.getString("at"),
        result.getString("account"),
        result.getString("role"),
        result.getString("request"),
        result.getString("action"),
        result.getString("object"),
        result.getString("version"),
        result.getString("content_hash"),
        result.getString("previous_hash"));
  }

  /** The hash that the entry must carry. */
  String hash() {
    FieldHash hash = new FieldHash();
    Stream.of(
            previousHash,
            Long.toString(seq),
            at,
            account,
            role,
            request,
            action,
            object,
            version,
            contentHash)
        .forEach(hash::add);
    return hash.hex();
  }
}
