package muster.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A cell of a page can be read: figures are rounded, long names may break")
class PageCellTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4158.956387503801 | 4,158.9564
          866.875           | 866.875
          3895800           | 3,895,800
          -1234567          | -1,234,567
          1.2345E-5         | 0
          2009              | 2009
          0                 | 0
          """)
  void figuresHaveFourDecimalsAndYearsStayAsTheyAre(String cell, String html) {
    assertThat(PageCell.isFigure(cell)).isTrue();
    assertThat(PageCell.html(cell)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          risk/derby+lincoln | risk/<wbr/>derby+<wbr/>lincoln
          derby;lincoln      | derby; lincoln
          a & b <c>          | a &amp; b &lt;c&gt;
          2010-02-22         | 2010-02-22
          2010/11            | 2010/<wbr/>11
          vnd.excel, e.g. 1  | vnd.<wbr/>excel, e.<wbr/>g. 1
          """)
  void namesBreakAtTheirJointsAndStayText(String cell, String html) {
    assertThat(PageCell.isFigure(cell)).isFalse();
    assertThat(PageCell.html(cell)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Send `If-Match`.       | Send <code>If-Match</code>.
          At `a/b` or `<c>`      | At <code>a/<wbr/>b</code> or <code>&lt;c&gt;</code>
          A ` alone stays a mark | A ` alone stays a mark
          """)
  void backticksAreCode(String sentence, String html) {
    assertThat(PageCell.prose(sentence)).isEqualTo(html);
  }
}
