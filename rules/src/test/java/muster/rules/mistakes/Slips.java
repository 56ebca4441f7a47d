package muster.rules.mistakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import muster.engine.RuleFile;
import muster.rules.mistakes.Slip.Kind;

/** Makes slips in the files of a rule book, the same ones for the same seed. */
final class Slips {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}|\\$?\\w[\\w-]*(?:\\.\\w+)*|==|!=|<=|>=|\\.\\.|[^\\s\\w]");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final List<Kind> KINDS = List.of(Kind.values());
  private static final String BRACKETS = "()[]{}";

  /** Of ten slips, so many in each kind of file. */
  private static final List<String> ENDINGS =
      List.of(
          ".drl",
          ".drl",
          ".drl",
          ".drl",
          ".examples.yaml",
          ".examples.yaml",
          ".examples.yaml",
          ".csv",
          ".csv",
          "parameters");

  private final List<RuleFile> files;
  private final Random random;

  Slips(List<RuleFile> files, long seed) {
    this.files = files;
    this.random = new Random(seed);
  }

  /** So many of them. */
  List<Slip> list(int count) {
    List<Slip> slips = new ArrayList<>();
    while (slips.size() < count) {
      String ending = ENDINGS.get(slips.size() % ENDINGS.size());
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      List<RuleFile> among = files.stream().filter(f -> isOf(f.path(), ending)).toList();
      slip(among.get(random.nextInt(among.size())), kind).ifPresent(slips::add);
    }
    return slips;
  }

  private static boolean isOf(String path, String ending) {
    return ending.equals("parameters") ? path.startsWith(ending) : path.endsWith(ending);
  }

  private Optional<Slip> slip(RuleFile file, Kind kind) {
    List<MatchResult> tokens = TOKEN.matcher(file.text()).results().toList();
    List<Integer> fit = new ArrayList<>();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (fits(kind).test(tokens.get(i).group())) {
        fit.add(i);
      }
    }
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    int at = fit.get(random.nextInt(fit.size()));
    MatchResult token = tokens.get(at);
    MatchResult next = tokens.get(at + 1);
    String text = file.text();
    int end = kind == Kind.SWAPPED ? next.end() : token.end();
    String is =
        kind == Kind.SWAPPED
            ? next.group() + text.substring(token.end(), next.start()) + token.group()
            : changed(kind, token.group());
    String was = text.substring(token.start(), end);
    if (was.equals(is)) {
      return Optional.empty();
    }
    int line = line(text, token.start());
    return Optional.of(
        new Slip(
            kind,
            file.path(),
            "`" + was.replace("\n", "⏎") + "` → `" + is.replace("\n", "⏎") + "`",
            text.substring(0, token.start()) + is + text.substring(end),
            line,
            kind == Kind.SWAPPED ? line(text, next.start()) : line,
            Prose.isAt(file, token.start())
                && (kind != Kind.SWAPPED || Prose.isAt(file, next.start()))));
  }

  private static Predicate<String> fits(Kind kind) {
    return switch (kind) {
      case RENAMED -> t -> t.matches("\\$?[A-Za-z][\\w.-]{2,}");
      case DELETED, SWAPPED -> t -> true;
      case DOUBLED -> t -> !t.equals("/");
      case BRACKET -> t -> BRACKETS.contains(t);
      case QUOTE -> t -> t.equals("\"");
      case TYPE -> t -> NUMBER.matcher(t).matches();
      case DATE -> t -> DATE.matcher(t).matches();
    };
  }

  private String changed(Kind kind, String token) {
    return switch (kind) {
      case RENAMED -> renamed(token);
      case DELETED -> "";
      case DOUBLED -> token.matches("\\W+") ? token + token : token + " " + token;
      case BRACKET -> random.nextBoolean() ? "" : other(token);
      case QUOTE -> List.of("", "“", "'").get(random.nextInt(3));
      case TYPE -> List.of("some", "1,5", "ten").get(random.nextInt(3));
      case DATE -> date(token);
      case SWAPPED -> token;
    };
  }

  private String renamed(String token) {
    int at = 1 + random.nextInt(token.length() - 2);
    return random.nextBoolean()
        ? token.substring(0, at) + token.substring(at + 1)
        : token.substring(0, at) + token.charAt(at) + token.substring(at);
  }

  private String other(String bracket) {
    String same = "([{".contains(bracket) ? "([{" : ")]}";
    return String.valueOf(same.charAt((same.indexOf(bracket) + 1 + random.nextInt(2)) % 3));
  }

  private String date(String day) {
    String[] parts = day.split("-", -1);
    return switch (random.nextInt(3)) {
      case 0 -> parts[2] + "/" + parts[1] + "/" + parts[0];
      case 1 -> parts[0] + "-31-12";
      default -> parts[0] + "-02-30";
    };
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
