package muster.engine.edit;

import java.util.Locale;

/** How it was found out what an edit moves. */
public enum Trial {
  /** Made on its own. */
  ALONE,
  /** Made with the fewest others without which the dataset cannot be assessed. */
  TOGETHER,
  /** Nothing to try: it counts on other days than the as-at date. */
  OTHER_DAY,
  /** Nothing to try: no result rests on it. */
  FOR_READERS,
  /** Not made on its own, because there are more edits than were asked for. */
  NOT_TRIED;

  /** The words used in output. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
