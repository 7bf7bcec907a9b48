package tachotwin.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the requirements that tests name, in the sources of all modules. */
final class ProofScan {
  private static final Pattern MARK =
      Pattern.compile(
          "@Requirement\\((?<ids>[^)]*)\\)(?<rest>(?:\\s|@\\w+(?:\\([^)]*\\))?)*"
              + "(?:public\\s+|final\\s+)*(?:void|class)\\s+(?<name>\\w+))",
          Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\"([A-Z]{2}-\\d+)\"");

  private ProofScan() {}

  /** Tests by requirement, each as {@code Class.method}. */
  static Map<String, List<String>> of(Path root) throws IOException {
    Map<String, List<String>> out = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> tests =
          files
              .filter(path -> path.toString().replace('\\', '/').contains("/src/test/java/"))
              .filter(path -> path.toString().endsWith(".java"))
              .sorted()
              .toList();
      for (Path test : tests) {
        scan(test, out);
      }
    }
    return out;
  }

  private static void scan(Path test, Map<String, List<String>> out) throws IOException {
    String type = String.valueOf(test.getFileName()).replace(".java", "");
    Matcher mark = MARK.matcher(Files.readString(test, StandardCharsets.UTF_8));
    while (mark.find()) {
      String name = mark.group("name");
      String proof = name.equals(type) ? type : type + "." + name;
      Matcher id = ID.matcher(mark.group("ids"));
      while (id.find()) {
        out.computeIfAbsent(id.group(1), key -> new ArrayList<>()).add(proof);
      }
    }
  }
}
