package muster.engine.opportunity;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import muster.engine.facts.Border;
import muster.engine.internal.Stop;

/**
 * Which forces adjoin. A group of forces is a set of bits, a bit for each force in the order of
 * their ids.
 */
final class BorderGraph {
  private static final int MOST_FORCES = Long.SIZE;

  private final List<String> forces;
  private final Map<String, Integer> places = new HashMap<>();
  private final long[] neighbours;
  private final Stop stop;

  /**
   * Of forces, in any order, and the borders between them; a border with another force is left
   * aside.
   *
   * @throws IllegalArgumentException when there are more than 64 forces
   */
  BorderGraph(Collection<String> forces, Collection<Border> borders) {
    this(forces, borders, Stop.never());
  }

  /** The same; {@code stop} is asked at each group that is grown. */
  BorderGraph(Collection<String> forces, Collection<Border> borders, Stop stop) {
    this.stop = stop;
    this.forces = forces.stream().sorted().distinct().toList();
    if (this.forces.size() > MOST_FORCES) {
      throw new IllegalArgumentException(
          "groups are looked for among at most %d forces, not %d"
              .formatted(MOST_FORCES, this.forces.size()));
    }
    for (int i = 0; i < this.forces.size(); i++) {
      places.put(this.forces.get(i), i);
    }
    neighbours = new long[this.forces.size()];
    for (Border border : borders) {
      Integer a = places.get(border.forceA());
      Integer b = places.get(border.forceB());
      if (a != null && b != null) {
        neighbours[a] |= 1L << b;
        neighbours[b] |= 1L << a;
      }
    }
  }

  /** The force's place among all, from 0; it must be one of them. */
  int place(String force) {
    return places.get(force);
  }

  /** The group of one force, which must be one of them. */
  long bit(String force) {
    return 1L << place(force);
  }

  /** The group of these forces; those that are none of them are left out. */
  long group(Collection<String> members) {
    long group = 0;
    for (String member : members) {
      if (places.containsKey(member)) {
        group |= bit(member);
      }
    }
    return group;
  }

  /** The ids of a group's members, sorted. */
  List<String> ids(long group) {
    String[] ids = new String[Long.bitCount(group)];
    int at = 0;
    for (long rest = group; rest != 0; rest &= rest - 1) {
      ids[at++] = forces.get(Long.numberOfTrailingZeros(rest));
    }
    return List.of(ids);
  }

  /** Whether the assessment it is for is to be given up. */
  Stop stop() {
    return stop;
  }

  /** Whether every member can be reached from every other without leaving the group. */
  boolean isConnected(long group) {
    long reached = Long.lowestOneBit(group);
    long fresh = reached;
    while (fresh != 0) {
      long around = 0;
      for (long rest = fresh; rest != 0; rest &= rest - 1) {
        around |= neighbours[Long.numberOfTrailingZeros(rest)];
      }
      fresh = around & group & ~reached;
      reached |= fresh;
    }
    return reached == group;
  }

  /**
   * Every connected group of some of these forces with {@code least} to {@code most} members, each
   * once, by bits. Grown member by member, so that no other group is looked at.
   */
  long[] connectedGroups(long within, int least, int most) {
    Growth growth = new Growth(within, least, most);
    for (long rest = within; rest != 0; rest &= rest - 1) {
      long first = Long.lowestOneBit(rest);
      long above = within & ~(first | (first - 1));
      long around = neighbours[Long.numberOfTrailingZeros(first)] & above;
      growth.grow(first, around, ~above | around);
    }
    return growth.sorted();
  }

  private final class Growth {
    private final long within;
    private final int least;
    private final int most;
    private long[] found = new long[64];
    private int count;

    Growth(long within, int least, int most) {
      this.within = within;
      this.least = least;
      this.most = most;
    }

    /**
     * Tells a group and grows it by each force that may still join. A force that has been seen, as
     * a member, beside one, or passed over, never comes again: so each group is found by one way
     * only.
     */
    void grow(long group, long joining, long seen) {
      stop.check();
      int size = Long.bitCount(group);
      if (size >= least && size <= most) {
        add(group);
      }
      if (size >= most) {
        return;
      }
      long left = joining;
      while (left != 0) {
        long next = Long.lowestOneBit(left);
        left ^= next;
        long fresh = neighbours[Long.numberOfTrailingZeros(next)] & within & ~seen;
        grow(group | next, left | fresh, seen | fresh);
      }
    }

    private void add(long group) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = group;
    }

    long[] sorted() {
      long[] groups = Arrays.copyOf(found, count);
      Arrays.sort(groups);
      return groups;
    }
  }
}
