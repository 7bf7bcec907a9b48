package tachotwin.app.lab.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines of a reading: headings, facts with their labels in a column, and lists under them. */
final class Lines {
  private static final int LABEL = 34;

  private final List<String> lines = new ArrayList<>();

  /** A heading, with an empty line before it. */
  Lines heading(String text) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(text);
    return this;
  }

  /** A label and a value; an empty value is shown as a dash. */
  Lines fact(String label, String value) {
    String left = label + " ".repeat(Math.max(0, LABEL - label.length()));
    lines.add("  " + left + "  " + (value.isBlank() ? "—" : value));
    return this;
  }

  /** A label over entries, or with a dash when there are none. */
  Lines list(String label, List<String> entries) {
    if (entries.isEmpty()) {
      return fact(label, "нет");
    }
    lines.add("  " + label + " (" + entries.size() + ")");
    entries.forEach(one -> lines.add("    " + one));
    return this;
  }

  /** A line under a heading. */
  Lines line(String text) {
    lines.add("  " + text);
    return this;
  }

  /** All lines of others. */
  Lines addAll(List<String> others) {
    lines.addAll(others);
    return this;
  }

  List<String> toList() {
    return List.copyOf(lines);
  }
}
