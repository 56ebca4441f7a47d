package muster.server.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a campaign came to, counted over all its databases. */
final class KillResults {
  private int acknowledged;
  private int drafts;
  private int submissions;
  private int uploads;
  private int accounts;
  private int unanswered;
  private int unansweredButDone;
  private int repeated;
  private int starts;
  private long slowestStart;

  void add(List<Writer> writers) {
    for (Writer writer : writers) {
      for (Writer.Done done : writer.done()) {
        String path = done.sent().path();
        acknowledged++;
        drafts += done.sent().hasKey() ? 0 : 1;
        submissions += path.endsWith("/submissions") ? 1 : 0;
        uploads += path.contains("/uploads") ? 1 : 0;
        accounts += path.endsWith("/accounts") ? 1 : 0;
      }
    }
  }

  void repeated(Optional<Boolean> doneBefore) {
    unanswered += doneBefore.isPresent() ? 1 : 0;
    unansweredButDone += doneBefore.orElse(false) ? 1 : 0;
  }

  void repeatedAlike() {
    repeated++;
  }

  void started(long nanos) {
    starts++;
    slowestStart = Math.max(slowestStart, nanos);
  }

  int acknowledged() {
    return acknowledged;
  }

  /** In one line. */
  String line(int kills, long seed) {
    return ("kill -9: %,d kills, seed %d: all %,d acknowledged writes there (%,d drafts, %,d"
            + " submissions, %,d uploads, %,d accounts), none half stored; log and file held after"
            + " each; %,d POSTs were unanswered and sent again, %,d of them done already; %,d"
            + " answered ones sent again, all answered alike; %,d starts, the slowest %.1f s")
        .formatted(
            kills,
            seed,
            acknowledged,
            drafts,
            submissions,
            uploads,
            accounts,
            unanswered,
            unansweredButDone,
            repeated,
            starts,
            slowestStart / (double) TimeUnit.SECONDS.toNanos(1));
  }
}
