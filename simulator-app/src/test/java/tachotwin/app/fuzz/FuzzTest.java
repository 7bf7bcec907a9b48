package tachotwin.app.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * No decoder throws anything but a DecodeException, hangs or takes memory by the lengths that an
 * input declares. {@code -Dtachotwin.fuzz.inputs=10000000} chooses another number of inputs, {@code
 * -Dtachotwin.fuzz.seed} other ones, {@code -Dtachotwin.fuzz.only=JudgedDownload} spends all inputs
 * on the targets whose name contains a text.
 */
@Tag("octets")
class FuzzTest {
  private static final int INPUTS = Integer.getInteger("tachotwin.fuzz.inputs", 200_000);
  private static final long SEED = Long.getLong("tachotwin.fuzz.seed", 34_005);
  private static final String ONLY = System.getProperty("tachotwin.fuzz.only", "");

  /** One input in so many goes to a target that computes on curves. */
  private static final int HEAVY = 400;

  /** Accepted inputs that a target keeps to be spoilt further. */
  private static final int KEPT = 40;

  /** What an input of no octets may take: exceptions, texts, tables. */
  private static final long CONSTANT = 1 << 20;

  /** Numbers of a curve that come and go. */
  private static final long CONSTANT_OF_CURVES = 64 << 20;

  private static final int TIMES = 10;
  private static final long LONGEST_NANOS = 2_000_000_000L;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Integer> accepted = new TreeMap<>();

  @Test
  void noDecoderIsForgotten() {
    assertThat(Targets.forgotten())
        .as("decoders that take octets: make them suppliable or say in Targets what calls them")
        .isEmpty();
    assertThat(Targets.all()).hasSizeGreaterThan(200);
  }

  @Test
  void everyDecoderRefusesByItsExceptionInBoundedTimeAndMemory() throws DecodeException {
    Corpus corpus = new Corpus();
    Random random = new Random(SEED);
    List<Target> light = new ArrayList<>();
    List<Target> heavy = new ArrayList<>();
    List<Target> targets = Targets.all().stream().filter(one -> one.name().contains(ONLY)).toList();
    for (Target one : targets) {
      (Targets.isHeavy(one) && ONLY.isEmpty() ? heavy : light).add(one);
    }
    Map<String, List<Octets>> seeds = new TreeMap<>();
    for (Target one : light) {
      seeds.put(one.name(), seeds(one, corpus, random));
    }
    int done = 0;
    for (; done < INPUTS; done++) {
      boolean slow = ONLY.isEmpty() && done % HEAVY == 0;
      Target target =
          slow ? heavy.get(done / HEAVY % heavy.size()) : light.get(done % light.size());
      List<Octets> own = seeds.getOrDefault(target.name(), corpus.seeds());
      Octets input = random.nextInt(10) == 0 ? Corpus.random(random) : Corpus.spoil(own, random);
      if (take(target, input, random) && !slow && own.size() < KEPT && input.length() < 4000) {
        own.add(input);
      }
    }
    assertThat(failures).isEmpty();
    assertThat(done).isEqualTo(INPUTS);
    // A target that never accepts is never looked into: most must have accepted something.
    assertThat(accepted.size()).isGreaterThan(targets.size() / 2);
  }

  /** The valid encodings that a target accepts, the shortest first; some of all where none is. */
  private List<Octets> seeds(Target target, Corpus corpus, Random random) {
    List<Octets> out = new ArrayList<>();
    for (Octets one : corpus.seeds()) {
      if (out.size() < KEPT / 2 && take(target, one, random)) {
        out.add(one);
      }
    }
    out.sort(Comparator.comparingInt(Octets::length));
    if (out.isEmpty()) {
      out.addAll(corpus.seeds().subList(0, KEPT / 2));
    }
    return out;
  }

  private boolean take(Target target, Octets input, Random random) {
    long id = Thread.currentThread().getId();
    long before = thread.getThreadAllocatedBytes(id);
    long start = thread.getCurrentThreadCpuTime();
    boolean good = false;
    try {
      target.entry().take(input, random);
      good = true;
      accepted.merge(target.name(), 1, Integer::sum);
    } catch (DecodeException e) {
      good = false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      fail(target, input, e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : ""));
    }
    long nanos = thread.getCurrentThreadCpuTime() - start;
    if (nanos > LONGEST_NANOS && !Targets.isHeavy(target)) {
      fail(target, input, "took " + nanos / 1_000_000 + " ms");
    }
    long taken = thread.getThreadAllocatedBytes(id) - before;
    long most = Targets.isHeavy(target) ? CONSTANT_OF_CURVES : CONSTANT;
    if (taken > most + (long) TIMES * input.length()) {
      fail(target, input, "took " + taken + " octets of memory");
    }
    return good;
  }

  private void fail(Target target, Octets input, String what) {
    String hex = input.slice(0, Math.min(input.length(), 40)).toHex();
    if (failures.size() < 40 && failures.stream().noneMatch(one -> one.startsWith(target.name()))) {
      failures.add(target.name() + ": " + what + " of " + input.length() + " octets " + hex);
    }
  }
}
