package muster.engine.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The class loader that rules are built and run under. It is asked for every type that a rule
 * names, those of Java too, and knows only {@link AllowedTypes}.
 *
 * <p>INVARIANT: no class is defined here that names anything else, so that nothing of a rule runs
 * before all of it has been looked at.
 */
final class RuleLoader extends ClassLoader {
  private final Map<String, byte[]> classes;
  private final Predicate<String> allowed;

  private RuleLoader(Map<String, byte[]> classes, Predicate<String> allowed) {
    super(RuleLoader.class.getClassLoader());
    this.classes = classes;
    this.allowed = allowed;
  }

  /** For building rules: what Drools finds beneath it. */
  static RuleLoader forBuilding() {
    return new RuleLoader(Map.of(), AllowedTypes::builds);
  }

  /** For running compiled rules: byte code by name. */
  static RuleLoader forRunning(Map<String, byte[]> classes) {
    return new RuleLoader(classes, AllowedTypes::loads);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] code = classes.get(name);
      if (code != null) {
        return define(name, code);
      }
      if (!allowed.test(name)) {
        throw new ClassNotFoundException(name);
      }
      return getParent().loadClass(name);
    }
  }

  private Class<?> define(String name, byte[] code) throws ClassNotFoundException {
    Optional<String> forbidden = ByteCode.findForbidden(name, code);
    if (forbidden.isPresent()) {
      throw new ClassNotFoundException(name + " names " + forbidden.get());
    }
    return defineClass(name, code, 0, code.length);
  }
}
