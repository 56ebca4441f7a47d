package muster.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text broken into lines")
class WrapTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Spring\nOFFICIAL",
        "Spring\r\nOFFICIAL",
        "Spring\u2028OFFICIAL",
        "Spring\u0085OFFICIAL"
      })
  void has_no_line_that_a_cell_began(String cell) {
    assertThat(Wrap.lines(cell, 80)).containsExactly("Spring OFFICIAL");
    assertThat(Wrap.indented("  " + cell, 80)).containsExactly("  Spring OFFICIAL");
    assertThat(Wrap.hanging("- ", cell, 80)).isEqualTo("- Spring OFFICIAL\n");
  }

  @Test
  void stays_as_it_is_where_it_fits_on_one_line() {
    assertThat(Wrap.lines("a  b ", 80)).containsExactly("a  b ");
    assertThat(Wrap.indented("  a  b", 80)).containsExactly("  a  b");
  }

  @Test
  void has_no_cell_of_a_table_on_a_line_of_its_own() {
    TextTable table = new TextTable().words("Work").words("Status").row("a\nOFFICIAL", "live");

    assertThat(table.render(new Page(80, Paint.NONE), ""))
        .isEqualTo("Work        Status\na OFFICIAL  live\n");
  }
}
