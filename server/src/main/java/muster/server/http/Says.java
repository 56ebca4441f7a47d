package muster.server.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the description of the interface says of a method, and nothing else of the method tells. Of
 * several methods at one address, which differ in what they take or give, one has it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Says {
  /** What it does, in a few words. */
  String value();

  /** What else whoever calls has to know, in whole sentences; empty where that is nothing. */
  String note() default "";

  /** The record it answers with, where the method's own type does not say. */
  Class<?> gives() default void.class;

  /** The name of the body it takes, see {@link RequestBodies}; empty where it takes none. */
  String takes() default "";

  /**
   * The filters of its query, parted by blanks; {@code []} after those that may be given twice. Not
   * those of a page, nor those of everything that rests on an assessment.
   */
  String asks() default "";

  /** What it answers with that its kind does not imply, see {@link Statuses}. */
  int[] also() default {};

  /** Whether the answer has an entity tag. */
  boolean tagged() default false;

  /** Whether it changes what the caller must have seen, and say so by its entity tag. */
  boolean conditional() default false;
}
