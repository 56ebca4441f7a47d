package muster.data.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import muster.data.Sheet;
import muster.engine.RuleFile;

/** What the tests of stored assessments and rule books keep, and how they tamper with it. */
final class Kept {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2010-03-01T09:30:00.123Z"), ZoneOffset.UTC);
  static final Actor TEAM = new Actor("team-1", "programme-team", "request-1");
  static final Actor APPROVER = new Actor("approver-1", "approver", "request-2");
  static final Actor LEAD = new Actor("lead-1", "policy-lead", "request-3");

  private Kept() {}

  /** The files of a rule book that says this. */
  static List<RuleFile> rules(String text) {
    return List.of(
        new RuleFile("risk/band.drl", text), new RuleFile("parameters/cap.yaml", "value: 1"));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** An assessment whose id and answer follow from a word. */
  static NewAssessment assessment(
      String word, String ruleBook, List<Sheet> sheets, Standing standing) {
    return new NewAssessment(
        new AssessmentIdentity(
            sha256(utf8(word)),
            ruleBook,
            sha256(utf8("data of " + word)),
            LocalDate.of(2010, 2, 22),
            "published",
            7,
            "1.2.3",
            "OFFICIAL"),
        StoredRound.EAST_MIDLANDS,
        sheets,
        List.of(),
        Packed.of(utf8("{\"answer\": \"" + word + "\"}\n")),
        standing,
        Trigger.ON_DEMAND,
        "");
  }

  /** The same, resting on these revisions of returns. */
  static NewAssessment resting(NewAssessment given, List<ReturnRevision> returns) {
    return new NewAssessment(
        given.identity(),
        given.round(),
        given.sheets(),
        returns,
        given.answer(),
        given.standing(),
        given.trigger(),
        given.text());
  }

  static String id(String word) {
    return sha256(utf8(word));
  }

  /** Changes a table as somebody with the file in hand could: its triggers are dropped first. */
  static void tamper(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String trigger :
          strings(statement, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        statement.execute("DROP TRIGGER " + trigger);
      }
      statement.execute(sql);
    }
  }

  static List<String> strings(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return strings(statement, sql);
    }
  }

  private static List<String> strings(Statement statement, String sql) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        strings.add(result.getString(1));
      }
    }
    return strings;
  }
}
