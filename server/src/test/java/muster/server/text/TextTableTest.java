package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of text")
class TextTableTest {
  @Test
  void has_words_flush_left_and_figures_flush_right() {
    TextTable table = new TextTable().words("Name").figures("No").row("a", "7").row("bcdef", "120");

    assertThat(table.render(new Page(80, Paint.NONE), ""))
        .isEqualTo("Name    No\na        7\nbcdef  120\n");
  }

  @Test
  void wraps_its_widest_words_where_the_page_is_too_narrow() {
    TextTable table =
        new TextTable().words("A").words("B").row("short", "word ".repeat(20).strip());

    String text = table.render(new Page(60, Paint.NONE), "");

    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(60);
    assertThat(text.split("word", -1)).hasSize(21);
  }
}
