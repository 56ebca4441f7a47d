package muster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import muster.engine.InvalidRules;
import muster.engine.RuleBook;
import muster.engine.RuleFile;
import muster.engine.RuleProblem;
import muster.engine.RuleText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rule that was read before is read again only where what it says may have changed")
class RulesReadBeforeTest {
  private static final String FLAG = "flag/below-minimum.drl";
  private static final String WORD = "below-minimum";

  private static List<RuleFile> edited(String path, UnaryOperator<String> edit) {
    String was = Shipped.file(path).text();
    assertThat(edit.apply(was)).isNotEqualTo(was);
    return Shipped.files().stream()
        .map(f -> f.path().equals(path) ? new RuleFile(path, edit.apply(f.text())) : f)
        .toList();
  }

  private static Map<String, RuleText> byPath(RuleBook book) {
    return book.rules().stream().collect(Collectors.toMap(RuleText::path, Function.identity()));
  }

  private static RuleBook read(List<RuleFile> files) {
    return RuleBook.read(files, Shipped.code());
  }

  @Test
  @DisplayName("an edited rule alone is read; the book is what it is when all are read")
  void edited() {
    RuleBook before = read(Shipped.files());
    List<RuleFile> files =
        edited(FLAG, text -> text.replaceFirst("(?m)^// title: .*$", "// title: Another title"));

    RuleBook after = before.with(files);

    Map<String, RuleText> old = byPath(before);
    assertThat(byPath(after))
        .hasSameSizeAs(old)
        .allSatisfy(
            (path, rule) -> {
              if (path.equals(FLAG)) {
                assertThat(rule.title()).isEqualTo("Another title");
              } else {
                assertThat(rule).isSameAs(old.get(path));
              }
            });
    RuleBook anew = RuleBook.read(files);
    assertThat(after.rules()).isEqualTo(anew.rules());
    assertThat(after.hash()).isEqualTo(anew.hash()).isNotEqualTo(before.hash());
    assertThat(after.codeHash()).isEqualTo(anew.codeHash()).isNotEqualTo(before.codeHash());
  }

  @Test
  @DisplayName("a rule whose word is taken out of its table is told, though its file is the same")
  void retiredWord() {
    List<RuleFile> files =
        edited("tables/flags.csv", text -> text.replaceFirst("(?m)^" + WORD + ",.*\n", ""));
    List<RuleProblem> told = problems(() -> RuleBook.read(files));

    assertThat(told).anyMatch(p -> p.path().equals(FLAG) && p.message().contains(WORD));
    assertThat(problems(() -> read(files))).isEqualTo(told);
    assertThat(problems(() -> read(Shipped.files()).with(files))).isEqualTo(told);
  }

  @Test
  @DisplayName(
      "a file that was let through before is held against the limits again once it changes")
  void limits() {
    List<RuleFile> files =
        edited(FLAG, text -> text.replaceFirst("when\n", "when\n  " + "(".repeat(40) + "\n"));
    List<RuleProblem> told = problems(() -> RuleBook.read(files));

    assertThat(told).anyMatch(p -> p.message().contains("bracket inside another"));
    assertThat(problems(() -> read(Shipped.files()).with(files))).isEqualTo(told);
  }

  private static List<RuleProblem> problems(Runnable read) {
    return catchThrowableOfType(InvalidRules.class, read::run).problems();
  }
}
