package muster.data.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Checks the log of one snapshot: first its chain, then the contents it vouches for. */
final class Verifier {
  private final List<String> problems = new ArrayList<>();
  private final List<Audited> parts = Audited.all();
  private final Map<Audited, Map<Name, String>> vouched = new LinkedHashMap<>();
  private long entries;
  private long expectedSeq = 1;
  private String head = AuditLog.BEGINNING;

  private Verifier() {
    parts.forEach(part -> vouched.put(part, new LinkedHashMap<>()));
  }

  static Verification verify(Handle handle) {
    Verifier verifier = new Verifier();
    handle
        .createQuery("SELECT * FROM audit_entry ORDER BY seq")
        .map((result, context) -> Line.of(result))
        .forEach(verifier::follow);
    verifier.vouched.forEach((part, hashes) -> verifier.compare(handle, part, hashes));
    return new Verification(verifier.entries, verifier.head, verifier.problems);
  }

  private void follow(Line line) {
    EntryText text = line.text();
    entries++;
    if (text.seq() != expectedSeq) {
      problems.add(
          "Entry %d of the log follows entry %d: what was between is gone."
              .formatted(text.seq(), expectedSeq - 1));
    } else if (!text.previousHash().equals(head)) {
      problems.add(
          "Entry %d of the log does not continue the one before it: one of them was changed."
              .formatted(text.seq()));
    }
    if (!line.hash().equals(text.hash())) {
      problems.add("Entry %d of the log was changed after it was made.".formatted(text.seq()));
    }
    expectedSeq = text.seq() + 1;
    head = line.hash();
    for (Audited part : parts) {
      if (part.actions().contains(text.action())) {
        Name name = new Name(text.object(), text.version());
        vouched.get(part).putIfAbsent(name, text.contentHash());
      }
    }
  }

  private void compare(Handle handle, Audited part, Map<Name, String> hashes) {
    Map<Name, String> missing = part.keepsEveryVersion() ? hashes : lastOfEach(hashes);
    part.each(handle, content -> compare(content, missing));
    missing.keySet().stream()
        .map(name -> name.inWords() + " is in the log, but not among what is stored.")
        .forEach(problems::add);
  }

  private static Map<Name, String> lastOfEach(Map<Name, String> hashes) {
    Map<String, Name> last = new HashMap<>();
    hashes.keySet().forEach(name -> last.put(name.object(), name));
    Map<Name, String> kept = new LinkedHashMap<>(hashes);
    kept.keySet().retainAll(last.values());
    return kept;
  }

  private void compare(Audited.Content content, Map<Name, String> missing) {
    Name name = new Name(content.object(), content.version());
    String entered = missing.remove(name);
    if (entered == null) {
      problems.add(name.inWords() + " is stored, but not as the log has it: it has no entry.");
    } else if (!entered.equals(content.hash())) {
      problems.add(name.inWords() + " was changed after it was stored: its hash is another.");
    }
  }

  private record Name(String object, String version) {
    String inWords() {
      return "`" + object + "`" + (version.isEmpty() ? "" : " " + version);
    }
  }

  private record Line(EntryText text, String hash) {
    static Line of(ResultSet result) throws SQLException {
      return new Line(EntryText.of(result), result.getString("hash"));
    }
  }
}
