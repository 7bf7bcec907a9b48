package tachotwin.app.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All benchmarks, by name. */
public final class Benchmarks {
  private Benchmarks() {}

  /** Them, in the order in which they run. */
  public static Map<String, Benchmark.Source> all() {
    Map<String, Benchmark.Source> all = new LinkedHashMap<>();
    all.put("demo", DemoBench::open);
    all.put("gpx", GpxBench::open);
    all.put("gost", GostBench::open);
    all.put("zh", ZhBench::open);
    all.put("block", BlockBench::open);
    all.put("year", YearBench::open);
    return Collections.unmodifiableMap(all);
  }
}
