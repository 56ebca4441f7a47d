package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.internal.conf.ShareBetaNodesOption;

/** Compiled rules ready to run; thread-safe. */
public final class RuleBase {
  private final KieBase base;

  private RuleBase(KieBase base) {
    this.base = base;
  }

  /** The rules of this code. Nothing is compiled. */
  public static RuleBase load(RuleCode code) {
    Loader loader = new Loader(code.classes());
    List<Model> models = new ArrayList<>();
    for (String name : code.classes().keySet()) {
      try {
        Class<?> type = loader.loadClass(name);
        if (Model.class.isAssignableFrom(type)) {
          models.add((Model) type.getDeclaredConstructor().newInstance());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("compiled rules do not fit this engine", e);
      }
    }
    KieBaseConfiguration configuration = KieServices.Factory.get().newKieBaseConfiguration();
    configuration.setOption(ShareBetaNodesOption.NO);
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models, configuration));
  }

  KieSession newSession() {
    return base.newKieSession();
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(RuleBase.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] code = classes.get(name);
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, code, 0, code.length);
    }
  }
}
