package tachotwin.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.registry.TestCards;
import tachotwin.card.SmartCard;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.screen.screen.DotDisplay;
import tachotwin.skzi.archive.RecordKind;
import tachotwin.time.EventQueue;
import tachotwin.time.SimInstant;
import tachotwin.trace.Decoded;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;
import tachotwin.vectors.Vectors;
import tachotwin.zh.dialect.Dialect;

/**
 * The week of {@code --play week} in both profiles: what the two devices register, warn of, print
 * and send differs only where the column «conflict» of the requirements says so. {@code
 * week-differences.csv} names a row for each difference; {@code docs/week.md} shows them.
 */
class WeekInBothProfilesIT {
  private static final SimInstant MONDAY = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final int DAY = 10;
  private static final int PULSES_PER_KM = 8000;

  @TempDir private Path folder;

  /** A difference that is known. */
  private record Known(Pattern what, List<String> rows) {}

  @Test
  void theProfilesDifferOnlyWhereTheRequirementsConflict() throws Exception {
    Map<String, Integer> gost = week(Profile.GOST_34005_2022);
    Map<String, Integer> order = week(Profile.ORDER_36);
    List<Known> known = known();
    Map<String, String> conflicts = conflicts();
    Set<Known> met = new LinkedHashSet<>();
    StringBuilder page = new StringBuilder(head());
    List<String> unexplained = new ArrayList<>();
    Set<String> all = new TreeSet<>(gost.keySet());
    all.addAll(order.keySet());
    for (String what : all) {
      int here = gost.getOrDefault(what, 0);
      int there = order.getOrDefault(what, 0);
      if (here == there) {
        continue;
      }
      List<Known> why = known.stream().filter(one -> one.what().matcher(what).find()).toList();
      if (why.isEmpty()) {
        unexplained.add(what + ": " + here + " and " + there);
      } else {
        met.add(why.get(0));
        page.append(row(what, here, there, why.get(0).rows()));
      }
    }

    assertThat(unexplained).as("differences that no row explains").isEmpty();
    assertThat(known).as("rows that explain nothing any more").allMatch(met::contains);
    assertThat(known.stream().flatMap(one -> one.rows().stream()).distinct())
        .as("rows without a conflict")
        .allMatch(id -> !conflicts.getOrDefault(id, "").isBlank());
    Path file = Path.of(System.getProperty("tachotwin.root"), "docs", "week.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.writeString(file, page, StandardCharsets.UTF_8);
    }
    assertThat(file).content(StandardCharsets.UTF_8).isEqualTo(page.toString());
  }

  private static String head() {
    return "# A week in both profiles\n\n"
        + "Made by `WeekInBothProfilesIT` from `tachotwin cab --play week` in each profile; do not"
        + " edit. How often a day has each of them; what is alike in both is left out. A row of"
        + " `requirements.csv` whose column «conflict» is not empty explains each.\n\n"
        + "| day and what | `gost-34005-2022` | `order-36` | rows |\n|---|---|---|---|\n";
  }

  private static String row(String what, int here, int there, List<String> rows) {
    return "| " + what + " | " + here + " | " + there + " | " + String.join(", ", rows) + " |\n";
  }

  /** What the week left: how often each day has each thing. */
  private Map<String, Integer> week(Profile profile) throws Exception {
    Map<String, Integer> out = new TreeMap<>();
    Set<String> warnings = new LinkedHashSet<>();
    RunFolder run = RunFolder.begin(folder.resolve(profile.id()));
    BenchSettings settings =
        new BenchSettings(1, profile, Variant.ONLINE, MONDAY, Dialect.builtIn());
    EventQueue queue = new EventQueue(MONDAY);
    try (CabRun cab =
        new CabRun(settings, queue, run, PULSES_PER_KM, event -> count(event, out, warnings))) {
      CabOrders orders = cab.orders(cards(cab), outlet(cab));
      for (String line : ShippedScript.named("week").orElseThrow()) {
        orders.read(line).ifPresent(Runnable::run);
      }
      cab.carryOut(orders);
      assertThat(orders.missed()).isEmpty();
    }
    strips(run.path().resolve("printouts"), out);
    run.discard();
    return out;
  }

  private static Function<String, Optional<SmartCard>> cards(CabRun cab) {
    Map<String, SmartCard> issued = new LinkedHashMap<>();
    return word ->
        Optional.of(
            issued.computeIfAbsent(
                word, name -> cab.issue(Objects.requireNonNull(TestCards.named().get(name)))));
  }

  private static CabOrders.Outlet outlet(CabRun cab) {
    return new CabOrders.Outlet() {
      @Override
      public void say(String line) {}

      @Override
      public void picture(String name, Octets png) {}

      @Override
      public void quit() {
        cab.quit();
      }
    };
  }

  private static void count(TraceEvent event, Map<String, Integer> out, Set<String> warnings) {
    String day = event.at().toString().substring(0, DAY);
    if (event.seam() == Seam.ARCHIVE) {
      Decoded record = event.decoded().get();
      Map<String, String> fields = new LinkedHashMap<>();
      record.fields().forEach(field -> fields.put(field.name(), field.value()));
      if (isOf(RecordKind.EVENT, record) && fields.get("Конец").equals("нет")) {
        add(out, day, "событие " + fields.get("Вид"));
      } else if (isOf(RecordKind.ACTIVITY, record)) {
        add(out, day, "слот " + fields.get("Слот") + " " + fields.get("Деятельность"));
      } else if (isOf(RecordKind.MANUAL_ENTRY, record)) {
        add(out, day, record.name());
      }
    } else if (event.seam() == Seam.DOCUMENT) {
      add(out, day, "document " + event.decoded().get().name());
    } else if (event.seam() == Seam.SCREEN) {
      Decoded screen = event.decoded().get();
      if (screen.name().equals(DotDisplay.WARNING)) {
        String what = "warning " + screen.fields().get(0).value().strip();
        if (warnings.add(day + what)) {
          add(out, day, what);
        }
      }
    }
  }

  private static boolean isOf(RecordKind kind, Decoded record) {
    return record.name().equals(kind.title());
  }

  private static void add(Map<String, Integer> out, String day, String what) {
    out.merge(day + " " + what, 1, Integer::sum);
  }

  /** The lines of strips without numbers, so that words and their order of columns are left. */
  private static void strips(Path printouts, Map<String, Integer> out) throws IOException {
    try (var files = Files.list(printouts)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          String words =
              line.strip().replaceAll("^•?[0-9A-F]{9,24}$", "подпись").replaceAll("[0-9]+", "#");
          out.put("strip " + file.getFileName() + " «" + words.strip() + "»", 1);
        }
      }
    }
  }

  /** The column «conflict» of each row. */
  private static Map<String, String> conflicts() {
    Map<String, String> out = new LinkedHashMap<>();
    Vectors.text("requirements.csv")
        .lines()
        .map(line -> line.split(";", -1))
        .forEach(cells -> out.put(cells[0], cells[cells.length - 1]));
    return out;
  }

  private static List<Known> known() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            WeekInBothProfilesIT.class.getResourceAsStream("week-differences.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(";", -1))
          .map(cells -> new Known(Pattern.compile(cells[0]), Arrays.asList(cells[1].split(" "))))
          .toList();
    }
  }
}
