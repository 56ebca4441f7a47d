package muster.server.text;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/** What the flags of a list mean, each once, in a few words of the rule book's. */
final class FlagLegend {
  private final Map<String, String> meanings;
  private final Page page;

  FlagLegend(Map<String, String> meanings, Page page) {
    this.meanings = meanings;
    this.page = page;
  }

  /** For these flags; empty where none of them has a meaning. */
  String render(Collection<String> flags) {
    TextTable table = new TextTable().ids("").words("");
    TreeSet<String> told = new TreeSet<>(flags);
    told.retainAll(meanings.keySet());
    told.forEach(flag -> table.row(flag, meanings.get(flag)));
    return told.isEmpty() ? "" : "\nFlags\n" + table.render(page, "  ");
  }
}
