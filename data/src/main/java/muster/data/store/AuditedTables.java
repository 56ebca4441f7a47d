package muster.data.store;

import java.util.List;
import java.util.Set;

/** What the log vouches for among datasets, assessments and rule books. */
final class AuditedTables {
  static final AuditedTable DATASETS =
      new AuditedTable(
          "dataset_version",
          Set.of("keep-dataset"),
          "datasets/",
          "hash",
          "''",
          List.of("hash", "kept_at", "size"));

  static final AuditedTable ASSESSMENTS =
      new AuditedTable(
          "assessment",
          Set.of("keep-assessment"),
          "assessments/",
          "id",
          "''",
          List.of(
              "number",
              "id",
              "round",
              "dataset",
              "data_version",
              "rule_book",
              "on_date",
              "weights",
              "seed",
              "engine_version",
              "marking",
              "hash",
              "size"));

  static final AuditedTable REQUESTS =
      new AuditedTable(
          "assessment_request",
          Set.of("request-assessment"),
          "assessments/",
          "assessment",
          "'request ' || number",
          List.of("number", "assessment", "standing", "at", "account", "trigger", "text"));

  static final AuditedTable REGIONAL_RESULTS =
      new AuditedTable(
          "assessment_publication",
          Set.of("approve-assessment", "publish-assessment"),
          "assessments/",
          "assessment",
          "'publication ' || number",
          List.of("number", "assessment", "kind", "at", "account", "reason"));

  static final AuditedTable RULE_BOOKS =
      new AuditedTable(
          "rule_book",
          Set.of("keep-rule-book"),
          "rule-books/",
          "hash",
          "''",
          List.of("hash", "kept_at", "size"));

  static final AuditedTable DRAFTS =
      new AuditedTable(
          "rule_book_draft",
          Set.of("draft-rule-book"),
          "rule-books/",
          "id",
          "''",
          List.of("id", "rule_book", "title", "author", "at"));

  static final AuditedTable EVENTS =
      new AuditedTable(
          "rule_book_event",
          DraftEvent.Kind.actions(),
          "rule-books/",
          "draft",
          "'event ' || seq",
          List.of("draft", "seq", "kind", "at", "account", "reason", "detail"));

  static final AuditedTable PUBLICATIONS =
      new AuditedTable(
          "publication",
          Set.of("serve-rule-book"),
          "rule-books/",
          "rule_book",
          "'publication ' || seq",
          List.of("seq", "rule_book", "draft", "kind", "at", "account", "reason"));

  private AuditedTables() {}

  static List<AuditedTable> all() {
    return List.of(
        DATASETS,
        ASSESSMENTS,
        REQUESTS,
        REGIONAL_RESULTS,
        RULE_BOOKS,
        DRAFTS,
        EVENTS,
        PUBLICATIONS);
  }
}
