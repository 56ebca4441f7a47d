package muster.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import muster.server.json.AnswerSchemas;

/** What the records of answers are called in the description, and what their rows are. */
final class AnswerNames implements AnswerSchemas.Special {
  @Override
  public String name(Class<?> record) {
    String own = stem(record);
    Class<?> outer = record.getEnclosingClass();
    if (outer == null) {
      return own;
    }
    String of = stem(outer);
    return own.equals("Answer") || own.equals("All") || own.equals(of) ? of + "Answer" : of + own;
  }

  private static String stem(Class<?> type) {
    return type.getSimpleName().replaceAll("(Resource|Json|Forms?)$", "");
  }

  @Override
  public Optional<ObjectNode> find(Class<?> record, String field) {
    return RowSchemas.find(record, field);
  }
}
