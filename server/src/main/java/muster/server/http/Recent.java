package muster.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The things used most recently, and no more than so many.
 *
 * @param <K> what each is found by
 * @param <V> a thing
 */
final class Recent<K, V> {
  private static final float USUAL_LOAD = 0.75f;

  private final Map<K, V> things;

  Recent(int most) {
    this.things =
        new LinkedHashMap<>(most, USUAL_LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(things.get(key));
  }

  synchronized void keep(K key, V thing) {
    things.put(key, thing);
  }
}
