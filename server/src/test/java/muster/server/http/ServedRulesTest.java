package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import muster.engine.Assessor;
import muster.server.draft.PublishedRules;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request keeps to the rule book it took, which goes when nobody holds it any more")
class ServedRulesTest {
  private static Assessor load() {
    return PublishedRules.load(ShippedRules.files());
  }

  @Test
  void a_request_keeps_its_rule_book_and_the_next_has_the_new_one() throws Exception {
    ServedRules rules = new ServedRules();
    rules.serve(load(), 0);
    ExecutorService request = Executors.newSingleThreadExecutor();
    try {
      request.submit(rules::hold).get();
      Assessor first = request.submit(rules::get).get();
      assertThat(request.submit(rules::findUsed).get()).contains(first.ruleBook().hash());
      Assessor next = load();
      rules.serve(next, 0);

      assertThat(request.submit(rules::get).get()).isSameAs(first).isNotSameAs(next);
      assertThat(rules.get()).as("another thread").isSameAs(next);

      request.submit(rules::release).get();
      request.submit(rules::hold).get();
      assertThat(request.submit(rules::findUsed).get()).isEmpty();
      assertThat(request.submit(rules::get).get()).isSameAs(next);
    } finally {
      request.shutdownNow();
    }
  }

  @Test
  void the_one_before_goes_with_its_last_request() throws InterruptedException {
    ServedRules rules = new ServedRules();
    rules.hold();
    rules.serve(load(), 0);
    WeakReference<Assessor> before = new WeakReference<>(rules.get());
    rules.serve(load(), 0);
    System.gc();
    assertThat(before.get()).as("while the request holds it").isNotNull();

    rules.release();
    for (int i = 0; i < 50 && before.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(before.get()).isNull();
  }
}
