package muster.server.text;

/**
 * How much of its lists a report prints; what is left out is counted.
 *
 * @param risks how many risks, from 1
 * @param alternatives how many groups of a service beside its best one, from 0
 */
public record ReportLengths(int risks, int alternatives) {
  /** What a person wants to see at first. */
  public static final ReportLengths USUAL = new ReportLengths(10, 3);
}
