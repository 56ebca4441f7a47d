package muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import muster.engine.RuleBook;
import muster.engine.compare.Change;
import muster.engine.compare.Presence;
import muster.engine.edit.Edit;
import muster.engine.edit.Edits;
import muster.engine.edit.FileEdit;
import muster.engine.edit.RuleEdit;
import muster.server.files.ShippedRules;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("E08 The edits between two rule books lead from one to the other")
class EditLawsTest {
  private static final int BOOKS = 50;
  private static final LocalDate DAY = LocalDate.of(2010, 2, 22);

  private static RuleBook shipped;

  @BeforeAll
  static void read() {
    shipped = ShippedRules.assessor().ruleBook();
  }

  static LongStream seeds() {
    return LongStream.range(0, BOOKS);
  }

  @Test
  void there_are_none_between_a_rule_book_and_itself() {
    assertThat(Edits.between(shipped, RuleBook.read(shipped.files()))).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void all_together_say_what_the_second_says(long seed) {
    RuleBook edited = RandomEdits.of(shipped, seed, DAY);
    List<Edit> edits = Edits.between(shipped, edited);

    RuleBook made = shipped.with(Edits.apply(shipped.files(), edits));

    assertThat(Edits.between(made, edited)).noneMatch(Edit::judges);
    SortedSet<LocalDate> days = new TreeSet<>(List.of(DAY, DAY.plusYears(2)));
    edits.forEach(e -> days.addAll(e.days()));
    for (LocalDate day : days) {
      for (String set : edited.weightSets()) {
        assertThat(made.inForce(day, set))
            .containsExactlyInAnyOrderElementsOf(edited.inForce(day, set));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_other_way_round_are_the_same_the_other_way_round(long seed) {
    RuleBook edited = RandomEdits.of(shipped, seed, DAY);

    assertThat(said(Edits.between(edited, shipped), true))
        .containsExactlyInAnyOrderElementsOf(said(Edits.between(shipped, edited), false));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void each_has_a_place_in_a_file_that_has_so_many_lines(long seed) {
    RuleBook edited = RandomEdits.of(shipped, seed, DAY);

    for (Edit edit : Edits.between(shipped, edited)) {
      RuleBook book = edit.presence() == Presence.LEFT ? shipped : edited;
      long lines =
          book.files().stream()
              .filter(f -> f.path().equals(edit.path()))
              .findFirst()
              .orElseThrow()
              .text()
              .lines()
              .count();
      // A parameter that is new has no line of its own.
      assertThat((long) edit.line()).isBetween(edit instanceof FileEdit ? 0L : 1L, lines);
    }
  }

  private static List<String> said(List<Edit> edits, boolean mirrored) {
    List<String> said = new ArrayList<>();
    for (Edit edit : edits) {
      List<String> changes = new ArrayList<>();
      for (Change c : edit.changes()) {
        changes.add(
            c.what()
                + ": "
                + (mirrored ? c.after() : c.before())
                + " → "
                + (mirrored ? c.before() : c.after()));
      }
      boolean left = edit.presence() == (mirrored ? Presence.ENTERED : Presence.LEFT);
      boolean came = edit.presence() == (mirrored ? Presence.LEFT : Presence.ENTERED);
      String place = edit.path() + " " + edit.name();
      if (mirrored && edit instanceof RuleEdit rule && rule.isRenamed()) {
        place = rule.before().path() + " " + rule.before().name();
      }
      said.add(place + (left ? " −" : came ? " +" : "") + " " + changes);
    }
    return said;
  }
}
