package muster.engine.facts;

/**
 * A cell of a project's row, where a rule cares whether it is blank or how it was come by.
 *
 * @param project project id
 * @param column the column of {@code projects.csv}
 * @param known whether it is filled in
 * @param basis illustrative where the row names the column as made up, else the row's
 */
public record ProjectCell(String project, String column, boolean known, Basis basis)
    implements Fact {
  @Override
  public String key() {
    return "projects.csv:" + project;
  }
}
