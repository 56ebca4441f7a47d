package muster.secondopinion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a dataset and the columns of each, in the order of dataset.md. */
public final class RawColumns {

  private static final Map<String, List<String>> BY_FILE = columns();

  private static final List<String> REQUIRED =
      List.of("round.csv", "forces.csv", "services.csv", "threats.csv", "capabilities.csv");

  private RawColumns() {}

  /**
   * Every file name with its columns, in the order of dataset.md.
   *
   * @return unmodifiable; 16 files
   */
  public static Map<String, List<String>> byFile() {
    return BY_FILE;
  }

  /**
   * The files without which a folder is no dataset.
   *
   * @return the five required file names
   */
  public static List<String> required() {
    return REQUIRED;
  }

  private static Map<String, List<String>> columns() {
    Map<String, List<String>> files = new LinkedHashMap<>();
    files.put("round.csv", split("round,name,region,as_at,marking"));
    files.put("forces.csv", split("force,name,region,grant_gbp_m,officers_fte,population,partner"));
    files.put("borders.csv", split("force_a,force_b"));
    files.put("services.csv", split("service,name,tier,reach,mandatory,source"));
    files.put(
        "threats.csv",
        split(
            "force,service,strand,demand_low,demand,demand_level,demand_high,days,trend,"
                + "physical,psychological,financial,community,public_expectation,environmental,"
                + "confidence,evidence,note,dated,source,basis"));
    files.put(
        "capabilities.csv",
        split(
            "force,service,specialists,minimum,availability,capacity,capability,consistency,"
                + "connectivity,cost_gbp,confidence,note,dated,source,basis"));
    files.put("shared_specialists.csv", split("force,services,people,source,basis"));
    files.put("improvements.csv", split("force,service,from,specialists,note,source"));
    files.put("overrides.csv", split("force,service,risk,reason,by,dated"));
    files.put("events.csv", split("event,from,to,forces,services,abstraction,source,basis"));
    files.put(
        "agreements.csv",
        split("agreement,name,kind,services,forces,status,signed,parent,source,basis"));
    files.put("withdrawals.csv", split("force,from,partners,reason"));
    files.put("exclusions.csv", split("service,forces,reason"));
    files.put(
        "projects.csv",
        split(
            "project,name,status,areas,project_area,window,services,forces,complexity,sensitive,"
                + "tactical,links,psa,apacs,need,named_by,cashable_gbp,set_up_gbp,running_gbp,"
                + "external_gbp,external_rate,business_case,need_led,service_effect,vision,"
                + "interoperability,public_confidence,after,consulted,lead,agreement,team_days,"
                + "illustrative,source,basis"));
    files.put("indicators.csv", split("indicator,value,unit,source"));
    files.put("finance.csv", split("line,year,amount_gbp_m,source"));
    return Collections.unmodifiableMap(files);
  }

  private static List<String> split(String names) {
    return List.of(names.split(","));
  }
}
