package muster.engine.internal;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.metamodel.PropertyMetaModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which nodes of the parser an action may be made of, and which parts of each may be filled: the
 * others, such as type arguments and annotations, would be compiled without having been read.
 */
final class ActionNodes {
  private static final Map<Class<?>, Set<String>> PARTS =
      Map.ofEntries(
          Map.entry(BlockStmt.class, Set.of("statements")),
          Map.entry(ExpressionStmt.class, Set.of("expression")),
          Map.entry(MethodCallExpr.class, Set.of("scope", "name", "arguments")),
          Map.entry(ObjectCreationExpr.class, Set.of("type", "arguments")),
          Map.entry(ClassOrInterfaceType.class, Set.of("name")),
          Map.entry(SimpleName.class, Set.of("identifier")),
          Map.entry(NameExpr.class, Set.of("name")),
          Map.entry(EnclosedExpr.class, Set.of("inner")),
          Map.entry(BinaryExpr.class, Set.of("left", "right", "operator")),
          Map.entry(StringLiteralExpr.class, Set.of("value")),
          Map.entry(BooleanLiteralExpr.class, Set.of("value")));

  /** Comments hold no code; block comments and escapes are refused in the rule's text. */
  private static final String COMMENT = "comment";

  private ActionNodes() {}

  /** The first part within a node that no action has; empty when all of it may be there. */
  static Optional<Node> odd(Node node) {
    Set<String> parts = PARTS.get(node.getClass());
    if (parts == null) {
      return Optional.of(node);
    }
    for (PropertyMetaModel part : node.getMetaModel().getAllPropertyMetaModels()) {
      Object value = part.getValue(node);
      if (isFilled(value) && !parts.contains(part.getName()) && !part.getName().equals(COMMENT)) {
        return Optional.of(
            value instanceof Node odd
                ? odd
                : value instanceof NodeList<?> list ? (Node) list.get(0) : node);
      }
    }
    return node.getChildNodes().stream()
        .filter(child -> !(child instanceof Comment))
        .flatMap(child -> odd(child).stream())
        .findFirst();
  }

  private static boolean isFilled(Object value) {
    return value != null && !(value instanceof NodeList<?> list && list.isEmpty());
  }
}
