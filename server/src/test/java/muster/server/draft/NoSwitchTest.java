package muster.server.draft;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("No flag, property or setting can switch a wall off")
@AnalyzeClasses(
    packages = {"muster.engine", "muster.server.draft"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class NoSwitchTest {
  private static final Set<String> SETTINGS =
      Set.of(
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.getenv",
          "java.lang.Boolean.getBoolean",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong");

  private static final DescribedPredicate<JavaMethodCall> READ_A_SETTING =
      DescribedPredicate.describe(
          "read a setting",
          call -> SETTINGS.contains(call.getTargetOwner().getName() + "." + call.getName()));

  /** The one that starts Java asks where it lies. */
  @ArchTest
  static final ArchRule noneIsRead =
      noClasses()
          .that(DescribedPredicate.not(belongToAnyOf(DraftProcess.class)))
          .should()
          .callMethodWhere(READ_A_SETTING);

  @ArchTest
  static final ArchRule noneIsKept =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideInAnyPackage("muster.engine.internal..", "muster.server.draft..")
          .should()
          .beFinal();
}
