package tachotwin.app.lab.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.octet.Crc;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.skzi.frame.Side;
import tachotwin.zh.dialect.Dialect;

class RecordingTest {
  /** 2026-03-02T05:00:00Z. */
  static final long START = 1_772_427_600_000_000_000L;

  private static final long MILLI = 1_000_000;

  @TempDir private Path folder;

  static Octets block(int number, String message) {
    return new Frame04(new Pcb(number, Crc.CRC32), Octets.hex(message)).toOctets();
  }

  /** 32 by '02', 37 by '04', a second of motion, then octets that are no block. */
  static void record(Path folder, String speed) throws IOException {
    Frame status = new Frame02(Octets.hex("32"));
    try (RecordingWriter out =
        new RecordingWriter(folder, Dialect.builtIn(), Dialect.builtInText().lines().toList())) {
      out.take(new Piece.Line(START, Side.UNIT, true));
      // The first block comes in two pieces.
      Octets first = status.toOctets();
      out.take(new Piece.Carried(START + MILLI, Side.UNIT, first.slice(0, 2)));
      out.take(new Piece.Carried(START + 2 * MILLI, Side.UNIT, first.from(2)));
      out.take(
          new Piece.Carried(
              START + 5 * MILLI, Side.BLOCK, new Frame02(Octets.hex("75")).toOctets()));
      out.take(new Piece.Carried(START + 100 * MILLI, Side.UNIT, block(0, "370401")));
      out.take(new Piece.Carried(START + 105 * MILLI, Side.BLOCK, block(0, "00")));
      out.take(
          new Piece.Carried(
              START + 200 * MILLI, Side.UNIT, block(1, "60 69A51950 " + speed + " 00000003E8 01")));
      out.take(new Piece.Carried(START + 205 * MILLI, Side.BLOCK, block(1, "00 69A51950 0001")));
      out.take(new Piece.Carried(START + 300 * MILLI, Side.UNIT, Octets.hex("FFEE")));
      out.take(new Piece.Line(START + 400 * MILLI, Side.UNIT, false));
    }
  }

  @Test
  void recordingIsReadBackWithItsMessages() throws IOException, RecordingException {
    record(folder, "4800");
    Recording read = Recording.read(folder);
    assertThat(read.dialect()).isEqualTo(Dialect.builtIn());
    assertThat(read.messages())
        .extracting(message -> message.decoded().name())
        .containsExactly(
            "32 Запрос статуса",
            "ответ на 32 Запрос статуса",
            "37 Завершение начального пуска",
            "ответ на 37 Завершение начального пуска",
            "60 Параметры движения",
            "ответ на 60 Параметры движения",
            "не блок протокола Ж");
    assertThat(read.messages().get(0).heard().nanos()).isEqualTo(START + MILLI);
    assertThat(Files.readAllLines(folder.resolve("octets.csv"), UTF_8))
        .startsWith(
            "nanoseconds;from;octets", START + ";unit;opened", (START + MILLI) + ";unit;0200");
    assertThat(Files.readString(folder.resolve("trace.jsonl"), UTF_8)).contains("72 км/ч");
  }

  @Test
  void differenceIsToldByMessageAndField() throws IOException, RecordingException {
    Path other = folder.resolve("b");
    record(folder.resolve("a"), "4800");
    record(other, "4900");
    List<Message> a = Recording.read(folder.resolve("a")).messages();
    List<Message> b = Recording.read(other).messages();
    assertThat(new Comparison(new Mask(Set.of())).of(a, a)).isEmpty();
    assertThat(new Comparison(new Mask(Set.of())).of(a, b).orElseThrow())
        .isEqualTo(
            "сообщение 5: unit «60 Параметры движения»: поле «Скорость» (speed256): A 72 км/ч, B 73"
                + " км/ч");
    assertThat(new Comparison(new Mask(Set.of("Скорость"))).of(a, b)).isEmpty();
    assertThat(new Comparison(new Mask(Set.of("speed256"))).of(a, b)).isEmpty();
    assertThat(new Comparison(new Mask(Set.of("moments"))).of(a, b)).isPresent();
    assertThat(new Comparison(new Mask(Set.of())).of(a, a.subList(0, 3)).orElseThrow())
        .startsWith("сообщение 4 есть только в A: block «ответ на 37");
  }

  @Test
  void whatIsNoRecordingIsRefusedWithPlaceAndRemedy() throws IOException {
    assertThatThrownBy(() -> Recording.read(folder))
        .isInstanceOf(RecordingException.class)
        .hasMessageContaining("give a folder made with --record");
    Files.writeString(folder.resolve("octets.csv"), "nanoseconds;from;octets\n1;moon;00\n", UTF_8);
    assertThatThrownBy(() -> Recording.read(folder))
        .hasMessageContaining("octets.csv:2: 'moon' is neither unit nor block");
    Files.writeString(folder.resolve("octets.csv"), "1;unit;0x\n", UTF_8);
    assertThatThrownBy(() -> Recording.read(folder)).hasMessageContaining("octets.csv:1: ");
  }
}
