package muster.engine.internal;

import java.util.ArrayList;
import java.util.List;
import muster.engine.InvalidRules;
import muster.engine.RuleProblem;
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

  /**
   * The rules of this code. Nothing is compiled.
   *
   * @throws InvalidRules when the code reaches for anything that rules may not
   */
  public static RuleBase load(RuleCode code) {
    RuleLoader loader = RuleLoader.forRunning(code.classes());
    List<Class<?>> types = new ArrayList<>();
    for (String name : code.classes().keySet()) {
      try {
        types.add(loader.loadClass(name));
      } catch (ClassNotFoundException | LinkageError e) {
        throw new InvalidRules(List.of(reaching(name)));
      }
    }
    List<Model> models = new ArrayList<>();
    for (Class<?> type : types) {
      if (Model.class.isAssignableFrom(type)) {
        models.add(model(type));
      }
    }
    KieBaseConfiguration configuration = KieServices.Factory.get().newKieBaseConfiguration();
    configuration.setOption(ShareBetaNodesOption.NO);
    return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models, configuration));
  }

  private static Model model(Class<?> type) {
    try {
      return (Model) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("compiled rules do not fit this engine", e);
    }
  }

  /** A class lies in the package of its rules' stage. */
  private static RuleProblem reaching(String type) {
    String stage =
        type.startsWith(ByteCode.RULES)
            ? type.substring(ByteCode.RULES.length()).replaceFirst("stage\\..*", "/")
            : "";
    return new RuleProblem(
        stage,
        0,
        0,
        "a rule reaches for something that no rule may use",
        "use facts, parameters, table rows and the functions of the guide");
  }

  KieSession newSession() {
    return base.newKieSession();
  }
}
