package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.octet.Crc;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;

/** What a person does to a served block, seen by somebody's unit on the wire. */
class BlockOrdersIT {
  private static final int MOST_ASKED = 10_000;
  // 05:00:00, 80 km/h in 1/256 (5000h), 120 000 000 m, bit 0: moving.
  private static final String MOTION = "60 69A51950 5000 0007270E00 01";

  @TempDir private Path folder;
  private LiveSession block;
  private Socket unit;
  private int number;

  @BeforeEach
  void serve() throws Exception {
    block =
        LiveSession.of(
            "block",
            "serve",
            "--tcp",
            "127.0.0.1:0",
            "--archive",
            folder.resolve("archive"),
            "--start",
            "2026-03-02T05:00:00Z",
            "--speed",
            "100");
    call();
  }

  @AfterEach
  void end() throws IOException {
    unit.close();
    block.close();
  }

  @Test
  void receptionGoesAndComesBack() throws Exception {
    assertThat(navigation()).as("valid").isEqualTo(1);
    order("gnss off");
    assertThat(navigation()).isZero();
    order("gnss on");
    assertThat(navigation()).isEqualTo(1);
  }

  // 52: SB, validity, time; two hours ahead of 05:00 and of what has passed since.
  @Test
  void clockOfGnssIsAheadAndTheBlockFollows() throws Exception {
    order("gnss time 7200");
    long seconds = ask("52").from(2).reader().u32("time", "52");
    assertThat(seconds).isGreaterThan(0x69A51950L + 7_200).isLessThan(0x69A51950L + 10_800);
  }

  @Test
  void lowVoltageInMotionWithoutReceptionIsE2() throws Exception {
    order("gnss off");
    order("voltage 89");
    for (int second = 0; second < 3; second++) {
      ask(MOTION);
    }
    assertThat(sb(MOTION)).isEqualTo(0xE2);
    order("voltage 90");
    assertThat(sb(MOTION)).isZero();
  }

  // 4.4.6: 5 s of hold-up; after it nobody answers, and the start-up begins anew.
  @Test
  void withoutVoltageTheBlockGoesAndStartsAnewWhenItComesBack() throws Exception {
    order("voltage 0");
    awaitSilence();
    order("voltage 100");
    number = 0;
    assertThat(ready("52")).as("before 37").isEqualTo(0xE3);
  }

  @Test
  void faultsAreAnsweredByTheirCodes() throws Exception {
    order("attack");
    assertThat(sb("52")).isEqualTo(0x31);
    order("notready 1");
    assertThat(sb("52")).isEqualTo(0x75);
    order("internal 2");
    assertThat(sb("52")).isEqualTo(0xE1);
    assertThat(sb("32")).isEqualTo(0xE1);
    assertThat(sb("52")).isZero();
    order("desync");
    assertThat(sb("52")).isEqualTo(0xE0);
    unit.close();
    block.said("(питание снято)");
    call();
    assertThat(sb("52")).as("in step again").isZero();
  }

  @Test
  void whatIsNoOrderIsOneLineThatNamesThem() throws Exception {
    block.type("gnss away");
    assertThat(block.said("(«away» вместо одного из: errors, exact, off, on, time; есть on.*)"))
        .contains("gnss, voltage, attack, notready, internal, desync");
    block.type("gnss time 300000");
    assertThat(block.said("(от -86400 до 86400, а не «300000»)")).isNotEmpty();
  }

  private void call() throws Exception {
    int port = Integer.parseInt(block.said("tcp 127\\.0\\.0\\.1:(\\d+)"));
    unit = new Socket(InetAddress.getLoopbackAddress(), port);
    unit.setSoTimeout(20_000);
    number = 0;
    assertThat(ready("370400")).isZero();
  }

  /** The first answer that is not 75: for 2 s after its power-up the block gives no other. */
  private int ready(String message) throws IOException {
    int answer = sb(message);
    for (int i = 0; i < MOST_ASKED && answer == 0x75; i++) {
      answer = sb(message);
    }
    return answer;
  }

  /** Asks until a second passes without an answer: the 5 s of hold-up are 50 ms at this speed. */
  private void awaitSilence() throws IOException {
    unit.setSoTimeout(1_000);
    try {
      for (int i = 0; i < MOST_ASKED; i++) {
        ask("52");
      }
      throw new AssertionError("the block answers without supply");
    } catch (SocketTimeoutException e) {
      unit.setSoTimeout(20_000);
    }
  }

  private void order(String order) throws Exception {
    block.type(order);
    block.said("(приказ: " + order + ")");
  }

  private int navigation() throws IOException {
    return ask("52").u8(1);
  }

  private int sb(String message) throws IOException {
    return ask(message).u8(0);
  }

  private Octets ask(String message) throws IOException {
    Frame04 frame = new Frame04(new Pcb(number, Crc.CRC16), Octets.hex(message));
    number = 1 - number;
    unit.getOutputStream().write(frame.toOctets().toByteArray());
    InputStream in = unit.getInputStream();
    byte[] head = in.readNBytes(4);
    byte[] rest = in.readNBytes((head[2] & 0xFF) << 8 | head[3] & 0xFF);
    in.readNBytes(2);
    return Octets.of(rest);
  }
}
