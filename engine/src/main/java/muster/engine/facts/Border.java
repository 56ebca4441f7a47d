package muster.engine.facts;

/**
 * Two forces that adjoin ({@code borders.csv}), in either order.
 *
 * @param forceA one force
 * @param forceB the other, never the same
 */
public record Border(String forceA, String forceB) implements Fact {
  @Override
  public String key() {
    return "borders.csv:"
        + (forceA.compareTo(forceB) <= 0 ? forceA + "/" + forceB : forceB + "/" + forceA);
  }
}
