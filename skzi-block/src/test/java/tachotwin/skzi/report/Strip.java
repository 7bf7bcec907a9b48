package tachotwin.skzi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.skzi.card.CardBench;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** The lines that command 72 gave, and what is expected of them. */
record Strip(List<PaperLine> lines) {
  private static final int SIGNATURE_LINES = 6;

  /** Command 71, answered at once by a strip. */
  static Strip print(CardBench bench, int report, int slot) {
    assertThat(begin(bench, report, slot).data()).isEqualTo(Octets.ofInts(0));
    return read(bench);
  }

  static ZhAnswer begin(CardBench bench, int report, int slot) {
    return begin(bench, report, slot, bench.block.queue.now().startOfDay());
  }

  static ZhAnswer begin(CardBench bench, int report, int slot, SimInstant day) {
    return bench.ask(
        CommandCode.REPORT_BEGIN, new ReportBegin(report, slot, day, bench.odometer, false));
  }

  /** Command 72 until 27. */
  static Strip read(CardBench bench) {
    List<PaperLine> out = new ArrayList<>();
    while (true) {
      ZhAnswer answer = bench.block.execute(ZhCommand.of(CommandCode.REPORT_LINES));
      if (answer.code() == ResponseCode.END_OF_DATA) {
        return new Strip(List.copyOf(out));
      }
      assertThat(answer.isOk()).isTrue();
      OctetReader in = answer.data().reader();
      while (in.remaining() > 0) {
        try {
          out.add(PaperLine.decode(in));
        } catch (DecodeException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  List<String> texts() {
    return lines.stream().map(line -> line.text().stripTrailing()).toList();
  }

  /**
   * Compares the whole strip with a file: of each of its lines the first 24 signs are a line of the
   * strip, what follows «|» names its item of Д. A line «ЭП карты» or «ЭП блока» stands for the six
   * lines of a signature over all lines before it, which must hold.
   */
  void isAsIn(String file, VerificationKey card, VerificationKey block) {
    List<String> expected = new ArrayList<>();
    List<Integer> byCard = new ArrayList<>();
    List<Integer> byBlock = new ArrayList<>();
    for (String row : rows(file)) {
      String line = (row.length() > PaperLine.WIDTH ? row.substring(0, PaperLine.WIDTH) : row);
      boolean ofCard = line.startsWith("<ЭП карты>");
      boolean ofBlock = line.startsWith("<ЭП блока>");
      if (ofCard || ofBlock) {
        (ofCard ? byCard : byBlock).add(expected.size());
        for (int i = 0; i < SIGNATURE_LINES; i++) {
          expected.add(at(expected.size()));
        }
      } else {
        expected.add(line.stripTrailing());
      }
    }
    assertThat(texts()).containsExactlyElementsOf(expected);
    byCard.forEach(from -> assertThat(holds(card, from)).as("ЭП карты").isTrue());
    byBlock.forEach(from -> assertThat(holds(block, from)).as("ЭП блока").isTrue());
  }

  private String at(int line) {
    return line < lines.size() ? texts().get(line) : "";
  }

  // 128 digits over six lines, each after the first with «•».
  private boolean holds(VerificationKey key, int from) {
    StringBuilder digits = new StringBuilder();
    for (String text : texts().subList(from, from + SIGNATURE_LINES)) {
      digits.append(text.replace("•", ""));
    }
    assertThat(digits.toString()).matches("[0-9A-F]{128}");
    OctetWriter signed = new OctetWriter();
    lines.subList(0, from).forEach(line -> signed.octets(line.cells()).u8(0x0A));
    return key.verify(signed.toOctets(), Octets.hex(digits.toString()));
  }

  private static List<String> rows(String file) {
    try (InputStream in = Strip.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
