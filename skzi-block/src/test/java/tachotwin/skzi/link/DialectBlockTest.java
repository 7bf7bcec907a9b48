package tachotwin.skzi.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock.Reply;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.archive.MotionSample;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.DialectException;

/**
 * Our block for somebody else's unit. Other codes, numbers low octet first, other widths,
 * Data_Length low octet first and CRC-16/CCITT-FALSE (catalogue: poly 1021, start FFFF, plain,
 * check 29B1), sent high octet first; the sums below were computed by the catalogue's algorithm in
 * another language.
 */
class DialectBlockTest {
  private static final String DIALECT =
      """
      dialect foreign
      order little
      length little
      crc16 polynomial=1021 start=FFFF plain high-first
      command B2 STATUS
        < mode u1
        < software text4
      command B7 END_OF_STARTUP
        > stx u1
        > crc absent=0
      command A0 MOTION_SECOND
        > speed256 u1 scale=256
        > = AA55
        > odometerMetres u3 scale=10
        > at bcdtime
        > state u1 codes=0x80:1,0:0
        < flags u2
        < = EE
      command 5A -
        answer 00 1122
        < lat i4 from=NAVIGATION.lat
      command 5B -
        answer 12
      others answer 00 EE
      """;

  private final BlockBench bench = new BlockBench();
  private final List<Octets> sent = new ArrayList<>();
  private BlockLink link;

  private static Dialect dialect() {
    try {
      return Dialect.parse("foreign.dialect", DIALECT.lines().toList());
    } catch (DialectException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void powerUp() {
    bench.commission();
    link = new BlockLink(bench.block::execute, sent::add, bench.queue, dialect());
    bench.block.powerOn();
    bench.run(5);
  }

  private Octets answerTo(String block) {
    sent.clear();
    link.accept(Octets.hex(block));
    assertThat(sent).hasSize(1);
    return sent.get(0);
  }

  @Test
  void foreignUnitStartsUpAndDrives() {
    // 32 by '02': mode 05, software 2.11.
    assertThat(answerTo("02 0100 B2 7C35").from(3).slice(0, 6))
        .isEqualTo(Octets.hex("00 05 322E3131"));
    // 37 by '04', N = 0, then a second of motion: 15 km/h, 12 000 001 · 10 m, 05:00:06, moving.
    assertThat(answerTo("04 41 0200 B704 8043")).isEqualTo(Octets.hex("04 41 0100 00 ABD8"));
    bench.run(1);
    assertThat(answerTo("04 81 0E00 A0 0F AA55 011BB7 260302050006 80 3AE0"))
        .isEqualTo(Octets.hex("04 81 0400 00 0000 EE F817"));
    bench.run(60);
    List<MotionSample> samples =
        bench.archive.all(MotionMinute.class).stream()
            .flatMap(minute -> minute.samples().stream())
            .toList();
    assertThat(samples).extracting(MotionSample::pulseSpeed).contains(1500);
  }

  @Test
  void commandsThatAreNotOursAreAnsweredByTheFile() {
    answerTo("04 41 0200 B704 8043");
    // 55.751244° = 55 751 244 = 0352B24Ch.
    assertThat(answerTo("04 81 0100 5B F3E2")).isEqualTo(Octets.hex("04 81 0100 12 2A0F"));
    assertThat(answerTo("04 41 0100 5A 5067"))
        .isEqualTo(Octets.hex("04 41 0700 00 1122 4CB25203 B751"));
  }

  @Test
  void dataOfAnotherLengthIs16() {
    answerTo("04 41 0200 B704 8043");
    answerTo("04 81 0100 5B F3E2");
    assertThat(answerTo("04 41 0200 A00F ABCC")).isEqualTo(Octets.hex("04 41 0100 16 D92F"));
  }

  @Test
  void ownReadingOfTheSumIsNotAccepted() {
    // 32 by '02' with the sum of our own reading: not accepted, SB 13.
    link.accept(Octets.hex("02 0001 32 E07A"));
    bench.run(1);
    assertThat(sent.get(0).slice(0, 4)).isEqualTo(Octets.hex("02 0100 13"));
  }

  @Test
  void ourUnitSpeaksItToo() {
    List<Octets> onWire = new ArrayList<>();
    AtomicReference<Reply> reply = new AtomicReference<>();
    UnitLink unitLink = new UnitLink(onWire::add, bench.queue, () -> {}, dialect());
    DialectUnit unit = new DialectUnit(dialect(), unitLink, bench.queue);
    unit.submit(ZhCommand.of(CommandCode.STATUS), reply::set);
    assertThat(onWire.get(0)).isEqualTo(Octets.hex("02 0100 B2 7C35"));
    unitLink.accept(answerTo(onWire.get(0).toHex()));
    ZhAnswer answer = ((Reply.Answered) reply.get()).answer();
    assertThat(answer.data().length()).as("the whole of our own answer 32").isEqualTo(32);
    assertThat(decoded(answer).software()).isEqualTo("2.11");

    unit.select(TransportProtocol.P04_CRC16);
    unit.submit(ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)), reply::set);
    unitLink.accept(answerTo(onWire.get(1).toHex()));
    MotionSecond second = new MotionSecond(bench.queue.now(), 15 * 256, 120_000_010, 1);
    unit.submit(ZhCommand.of(CommandCode.MOTION_SECOND, second), reply::set);
    assertThat(onWire.get(2).slice(4, 11)).isEqualTo(Octets.hex("A0 0F AA55 011BB7"));

    unitLink.accept(answerTo(onWire.get(2).toHex()));
    assertThat(((Reply.Answered) reply.get()).answer().isOk()).isTrue();
    unit.submit(ZhCommand.of(CommandCode.DRIVING_TIMES), reply::set);
    bench.run(1);
    assertThat(onWire).as("a command they do not have is not sent").hasSize(3);
    assertThat(((Reply.Answered) reply.get()).answer().code())
        .isEqualTo(ResponseCode.NOT_SUPPORTED);
  }

  private static BlockStatus decoded(ZhAnswer answer) {
    try {
      return BlockStatus.decode(answer.data().reader());
    } catch (tachotwin.octet.DecodeException e) {
      throw new AssertionError(e);
    }
  }
}
