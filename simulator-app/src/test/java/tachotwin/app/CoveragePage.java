package tachotwin.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tachotwin.vectors.Vectors;

/** The page of requirements and proofs, made from {@code requirements.csv}. */
final class CoveragePage {
  private CoveragePage() {}

  /** The ids of all requirements, in the order of the table. */
  static List<String> ids() {
    return rows().stream().map(row -> row.get(0)).toList();
  }

  /** The page in Markdown. */
  static String of(Map<String, List<String>> proofs) {
    List<List<String>> rows = rows();
    long proven = rows.stream().filter(row -> proofs.containsKey(row.get(0))).count();
    Map<String, String> reasons = reasons();
    StringBuilder page = new StringBuilder();
    page.append("# Coverage of the requirements\n\n");
    page.append("Made by the build from `requirements.csv` and the tests that name its rows");
    page.append(" (`@Requirement`); do not edit.\n\n");
    page.append("A row is *proven* by behaviour at the device's edge. One with a reason is not");
    page.append(" provable here, or belongs to work that has not begun. The others are not proven");
    page.append(" yet: their behaviour may exist in part, but nothing vouches for it.\n\n");
    page.append(proven).append(" of ").append(rows.size()).append(" proven, ");
    page.append(reasons.size()).append(" with a reason why not.\n\n");
    page.append("| id | clause | component | requirement | proof |\n|---|---|---|---|---|\n");
    for (List<String> row : rows) {
      List<String> tests = proofs.getOrDefault(row.get(0), List.of());
      page.append("| ").append(row.get(0)).append(" | ").append(row.get(1)).append(" | ");
      page.append(row.get(2)).append(" | ").append(row.get(3).replace("|", "\\|")).append(" | ");
      page.append(tests.isEmpty() ? unproven(row.get(0), reasons) : String.join("<br>", tests))
          .append(" |\n");
    }
    return page.toString();
  }

  /** Why rows are not proven: id and reason, from {@code not-proven.csv}. */
  static Map<String, String> reasons() {
    return rows("not-proven.csv").stream()
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  private static String unproven(String id, Map<String, String> reasons) {
    String reason = reasons.get(id);
    return reason == null ? "not proven yet" : "not proven: " + reason;
  }

  private static List<List<String>> rows() {
    return rows("requirements.csv");
  }

  /** Rows without the heading: semicolons, a field in quotation marks where it holds one. */
  private static List<List<String>> rows(String table) {
    return Vectors.text(table)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(CoveragePage::fields)
        .toList();
  }

  private static List<String> fields(String line) {
    List<String> out = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char sign = line.charAt(i);
      if (sign == '"') {
        quoted = !quoted;
      } else if (sign == ';' && !quoted) {
        out.add(field.toString());
        field.setLength(0);
      } else {
        field.append(sign);
      }
    }
    out.add(field.toString());
    return out;
  }
}
