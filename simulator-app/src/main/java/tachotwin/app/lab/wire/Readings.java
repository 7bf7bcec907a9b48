package tachotwin.app.lab.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Framer;
import tachotwin.skzi.frame.Side;

/**
 * Which readings of Ж.1.1 a traffic supports: order of Data_Length, start value of the check sums,
 * order of their octets, framing. It asks nothing of our own reading: what counts is a burst, all
 * that one side says without a pause.
 */
public final class Readings {
  private static final long SILENCE_NANOS = Framer.SILENCE.micros() * 1_000;
  private static final int P02 = 0x02;
  private static final int P04 = 0x04;

  private final List<CrcCandidate> shortSums = CrcCandidate.ofTwoOctets();
  private final List<CrcCandidate> longSums = CrcCandidate.ofFourOctets();
  private final Map<String, Integer> fitting = new LinkedHashMap<>();
  private OctetWriter burst = new OctetWriter();
  private Side speaker = Side.UNIT;
  private long last;
  private int bursts;
  private int by02;
  private int by04;
  private int rightPcb;
  private int big;
  private int little;
  private int withShortSum;
  private int withLongSum;

  /** Hears octets. */
  public void hear(long nanos, Side from, Octets octets) {
    if (from != speaker || nanos - last >= SILENCE_NANOS) {
      end();
    }
    speaker = from;
    last = nanos;
    burst.octets(octets);
  }

  /** Nothing more comes of the burst. */
  public void end() {
    if (burst.length() > 0) {
      Octets octets = burst.toOctets();
      burst = new OctetWriter();
      bursts++;
      judge(octets);
    }
  }

  private void judge(Octets octets) {
    int stx = octets.u8(0);
    int header = stx == P04 ? 4 : 3;
    if (stx == P02) {
      by02++;
    } else if (stx == P04) {
      by04++;
    }
    if (stx != P02 && stx != P04 || octets.length() < header + 2) {
      return;
    }
    int pcb = octets.u8(1);
    boolean right = stx == P02 || pcbIsRight(pcb);
    rightPcb += stx == P04 && right ? 1 : 0;
    boolean longSum = stx == P04 && (pcb & 0x02) != 0;
    int data = octets.length() - header - (longSum ? 4 : 2);
    int first = octets.u8(header - 2);
    int second = octets.u8(header - 1);
    boolean isBig = (first << 8 | second) == data;
    boolean isLittle = (second << 8 | first) == data;
    big += isBig ? 1 : 0;
    little += isLittle ? 1 : 0;
    if (isBig || isLittle) {
      sums(octets, longSum);
    }
  }

  private void sums(Octets octets, boolean longSum) {
    withLongSum += longSum ? 1 : 0;
    withShortSum += longSum ? 0 : 1;
    for (CrcCandidate candidate : longSum ? longSums : shortSums) {
      if (candidate.fits(octets)) {
        fitting.merge(candidate.name(), 1, Integer::sum);
      }
    }
  }

  private static boolean pcbIsRight(int pcb) {
    return (pcb >> 7 & 1) != (pcb >> 6 & 1) && (pcb >> 1 & 1) != (pcb & 1);
  }

  /** The evidence, in Russian. */
  public List<String> report() {
    List<String> out = new ArrayList<>();
    out.add("Чтения Ж.1.1, которые подтверждает обмен (посылок " + bursts + "):");
    out.add(
        "  обрамление: '02' — %d, '04' — %d (PCB верен у %d), иное — %d"
            .formatted(by02, by04, rightPcb, bursts - by02 - by04));
    out.add(
        "  Data_Length: старший октет первым — %d, младший первым — %d из %d"
            .formatted(big, little, by02 + by04));
    out.addAll(sumReport("CRC16", shortSums, withShortSum));
    out.addAll(sumReport("CRC32", longSums, withLongSum));
    return out;
  }

  private List<String> sumReport(String title, List<CrcCandidate> candidates, int of) {
    if (of == 0) {
      return List.of("  " + title + ": блоков с верной длиной не было");
    }
    List<String> out = new ArrayList<>();
    candidates.stream()
        .map(CrcCandidate::name)
        .filter(fitting::containsKey)
        .sorted(Comparator.comparing((String name) -> -fitting.getOrDefault(name, 0)))
        .forEach(
            name ->
                out.add(
                    "  %s: %s — %d из %d%s"
                        .formatted(
                            title,
                            name,
                            fitting.getOrDefault(name, 0),
                            of,
                            fitting.getOrDefault(name, 0) == of ? ", подтверждено" : "")));
    if (out.isEmpty()) {
      out.add("  " + title + ": ни одно из известных чтений не подходит, блоков " + of);
    }
    return out;
  }
}
