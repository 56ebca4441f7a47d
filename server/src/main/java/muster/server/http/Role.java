package muster.server.http;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody is to the programme; {@link Operation} says what each may do. */
public enum Role {
  /** Writes and hands in the returns of one force. */
  ASSESSOR("assessor", true),
  /** Signs off the returns of one force. */
  CHIEF_OFFICER("chief-officer", true),
  /** Comes from one force and scores the evidence of the others. */
  MODERATOR("moderator", true),
  /** Runs the rounds and looks at the whole region. */
  PROGRAMME_TEAM("programme-team", false),
  /** Drafts rule books and publishes those that somebody else approved. */
  POLICY_LEAD("policy-lead", false),
  /** Approves rule books. */
  APPROVER("approver", false),
  /** Reads everything assessed, items on the exempt agenda too. */
  BOARD("board", false),
  /** Reads who did what. */
  AUDITOR("auditor", false),
  /** Keeps the accounts. */
  ADMINISTRATOR("administrator", false);

  private final String word;
  private final boolean ofForce;

  Role(String word, boolean ofForce) {
    this.word = word;
    this.ofForce = ofForce;
  }

  /** Its name in the database, in JSON and to people. */
  @Override
  public String toString() {
    return word;
  }

  /** Its name in a sentence. */
  String spoken() {
    return word.replace('-', ' ');
  }

  /** Whether whoever has it belongs to one force; the others belong to none. */
  public boolean isOfForce() {
    return ofForce;
  }

  /** All names, in order. */
  static List<String> words() {
    return Arrays.stream(values()).map(Role::toString).toList();
  }

  /** The role of this name, if there is one. */
  static Optional<Role> find(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
