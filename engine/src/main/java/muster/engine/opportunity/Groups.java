package muster.engine.opportunity;

import java.util.Arrays;
import java.util.stream.LongStream;

/** The groups that are looked at in one service (method §5.2). */
final class Groups {
  private final BorderGraph graph;
  private final int least;
  private final int most;

  /** Of {@code least} to {@code most} members. */
  Groups(BorderGraph graph, int least, int most) {
    this.graph = graph;
    this.least = least;
    this.most = most;
  }

  /**
   * Every connected group among these forces, and every one that would be connected, a single force
   * or nothing without some of the forces that may join although they adjoin nobody. Some and not
   * all: a further force that may join never takes a group away.
   *
   * @param forces those that may work together
   * @param joining those among them that may join although they adjoin nobody
   * @return by bits, each once
   */
  long[] considered(long forces, long joining) {
    long[] connected = graph.connectedGroups(forces, least, most);
    long freely = joining & forces;
    if (freely == 0) {
      return connected;
    }
    long[] cores = graph.connectedGroups(forces, 1, most);
    LongStream.Builder joined = LongStream.builder();
    addJoined(joined, 0, freely);
    for (long core : cores) {
      addJoined(joined, core, freely & ~core);
    }
    return LongStream.concat(Arrays.stream(connected), joined.build())
        .sorted()
        .distinct()
        .toArray();
  }

  /** The group with any of those that may join, as far as there is room. */
  private void addJoined(LongStream.Builder groups, long group, long joining) {
    graph.stop().check();
    int size = Long.bitCount(group);
    if (size >= least) {
      groups.add(group);
    }
    if (size == most) {
      return;
    }
    for (long rest = joining; rest != 0; rest &= rest - 1) {
      long next = Long.lowestOneBit(rest);
      addJoined(groups, group | next, rest & ~next);
    }
  }
}
