package muster.engine.facts;

/**
 * A project that somebody else pays a stated part of, and what there is to share the rest by (R26).
 *
 * @param project project id
 * @param rate the part that others pay, 0 to 1
 * @param external what it comes to, pounds
 * @param local the rest, pounds
 * @param grantsKnown whether the grants of all its forces are known
 * @param granted whether all are, and any is above nothing
 * @param basis the weakest basis among the cells it rests on
 */
public record ProjectScheme(
    String project,
    double rate,
    double external,
    double local,
    boolean grantsKnown,
    boolean granted,
    Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "project-scheme:" + project;
  }
}
