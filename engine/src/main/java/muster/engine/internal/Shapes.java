package muster.engine.internal;

import java.util.Set;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.PatternDescr;

/**
 * Which of the parser's shapes a rule may have. A shape has places for code in several corners:
 * each that no rule fills must be empty here, or it is compiled without having been read.
 */
final class Shapes {
  /** What the parser makes of an {@code accumulate} that stands by itself. */
  private static final Set<String> NO_TYPE = Set.of("Object", "Object[]");

  private Shapes() {}

  /** Whether a pattern is a fact with constraints, and nothing more. */
  static boolean isPlain(PatternDescr pattern) {
    return pattern.getClass() == PatternDescr.class
        && pattern.getSource() == null
        && !pattern.isQuery()
        && !pattern.isUnification()
        && pattern.getBehaviors().isEmpty()
        && pattern.getAnnotationNames().isEmpty();
  }

  /** Whether an {@code accumulate} is functions over its input, and nothing more. */
  static boolean isPlain(PatternDescr outer, AccumulateDescr accumulate) {
    return outer.getClass() == PatternDescr.class
        && accumulate.getClass() == AccumulateDescr.class
        && NO_TYPE.contains(text(outer.getObjectType()))
        && outer.getIdentifier() == null
        && outer.getBehaviors().isEmpty()
        && outer.getAnnotationNames().isEmpty()
        && hasNoCode(accumulate)
        && !accumulate.getFunctions().isEmpty()
        && accumulate.getFunctions().stream().noneMatch(f -> f.isUnification());
  }

  private static boolean hasNoCode(AccumulateDescr accumulate) {
    String[] declarations = accumulate.getDeclarations();
    return (declarations == null || declarations.length == 0)
        && Stream.of(
                text(accumulate.getInitCode()),
                text(accumulate.getActionCode()),
                text(accumulate.getReverseCode()),
                text(accumulate.getResultCode()))
            .allMatch(String::isEmpty);
  }

  private static String text(String code) {
    return code == null ? "" : code;
  }
}
