package muster.engine.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component takes only the words of a closed set, see {@code muster.engine.Vocabulary}. A word
 * outside it, in a dataset, a table or a rule, is an error that names the nearest right one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface OneOf {
  /** The name of the set: {@code trend}, {@code harm level}, {@code flag}, … */
  String value();
}
