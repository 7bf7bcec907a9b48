package tachotwin.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.app.lab.recording.Recording;
import tachotwin.app.lab.recording.RecordingException;
import tachotwin.octet.Crc;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame02;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;

/** Tap, recording, diff and replay over TCP, as a stranger uses them. */
class WireCommandsIT {
  @TempDir private Path folder;

  private static byte[] block(String message) {
    return new Frame02(Octets.hex(message)).toOctets().toByteArray();
  }

  /** A block of the test's own that answers everything by '02' with 00, on any connection. */
  private static ServerSocket okBlock() throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                  answer(socket);
                } catch (IOException e) {
                  // The next connection, if the server still stands.
                }
              }
            },
            "test block");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  private static void answer(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    while (in.read() >= 0) {
      int length = in.read() << 8 | in.read();
      in.readNBytes(length + 2);
      socket.getOutputStream().write(block("00"));
    }
  }

  private static Octets ask(Socket unit, String message) throws IOException {
    unit.getOutputStream().write(block(message));
    return read(unit);
  }

  private static Octets read(Socket unit) throws IOException {
    InputStream in = unit.getInputStream();
    byte[] head = in.readNBytes(3);
    byte[] rest = in.readNBytes((head[1] & 0xFF) << 8 | head[2] & 0xFF);
    in.readNBytes(2);
    return Octets.of(rest);
  }

  /** By '04' with CRC16: the block in service was activated with this protocol. */
  private static Octets ask04(Socket unit, int number, String message) throws IOException {
    send04(unit, number, message);
    InputStream in = unit.getInputStream();
    byte[] head = in.readNBytes(4);
    byte[] rest = in.readNBytes((head[2] & 0xFF) << 8 | head[3] & 0xFF);
    in.readNBytes(2);
    return Octets.of(rest);
  }

  private static void send04(Socket unit, int number, String message) throws IOException {
    Frame04 frame = new Frame04(new Pcb(number, Crc.CRC16), Octets.hex(message));
    unit.getOutputStream().write(frame.toOctets().toByteArray());
  }

  private static Socket call(LiveSession session, String before) throws Exception {
    int port = Integer.parseInt(session.said(before + "tcp 127\\.0\\.0\\.1:(\\d+)"));
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(20_000);
    return socket;
  }

  @Test
  void tapDecodesRecordsDisturbsAndTellsTheReadings() throws Exception {
    Path faults = folder.resolve("faults");
    Files.writeString(faults, "block cmd=61 nth=1: code 75\n", UTF_8);
    Path record = folder.resolve("record");
    try (ServerSocket block = okBlock();
        LiveSession tap =
            LiveSession.of(
                "tap",
                "--unit",
                "tcp-listen:127.0.0.1:0",
                "--block",
                "tcp:127.0.0.1:" + block.getLocalPort(),
                "--record",
                record,
                "--fault",
                faults,
                "--once")) {
      try (Socket unit = call(tap, "БУ: ")) {
        assertThat(ask(unit, "61")).isEqualTo(Octets.hex("75"));
        assertThat(ask(unit, "61")).isEqualTo(Octets.hex("00"));
        assertThat(ask(unit, "99AA")).isEqualTo(Octets.hex("00"));
      }
      assertThat(tap.exitCode()).as(tap.err()).isZero();
      assertThat(tap.out())
          .contains("БУ → блок  61 Запрос времени управления")
          .contains("помеха: block 61: block cmd=61 nth=1: code 75")
          .contains("Сообщений: 6")
          .contains("Data_Length: старший октет первым — 6")
          .contains("(а) регистр A56C, отраженный, младший октет первым — 6 из 6, подтверждено");
    }
    assertThat(Recording.read(record).messages())
        .extracting(message -> message.from().word() + " " + message.head())
        .containsExactly("unit 97", "block 0", "unit 97", "block 0", "unit 153", "block 0");
  }

  @Test
  void breakHoldsTheAnswerUntilEnter() throws Exception {
    try (ServerSocket block = okBlock();
        LiveSession tap =
            LiveSession.of(
                "tap",
                "--unit",
                "tcp-listen:127.0.0.1:0",
                "--block",
                "tcp:127.0.0.1:" + block.getLocalPort(),
                "--break",
                "cmd=42",
                "--quiet",
                "--once");
        Socket unit = call(tap, "БУ: ")) {
      assertThat(ask(unit, "61")).isEqualTo(Octets.hex("00"));
      unit.getOutputStream().write(block("4201"));
      assertThat(tap.said("(помеха: block 42: block cmd=42: hold)")).isNotEmpty();
      unit.setSoTimeout(200);
      assertThatThrownBy(() -> read(unit)).isInstanceOf(SocketTimeoutException.class);
      unit.setSoTimeout(20_000);
      tap.type("");
      assertThat(read(unit)).isEqualTo(Octets.hex("00"));
    }
  }

  private LiveSession servedBlock(String name, Object... more) throws IOException {
    Object[] words = {
      "block",
      "serve",
      "--tcp",
      "127.0.0.1:0",
      "--archive",
      folder.resolve(name),
      "--once",
      "--start",
      "2026-03-02T05:00:00Z",
      "--speed",
      "100"
    };
    Object[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return LiveSession.of(all);
  }

  private Path recorded() throws Exception {
    Path record = folder.resolve("record");
    try (LiveSession block = servedBlock("first", "--record", record)) {
      try (Socket unit = call(block, "")) {
        assertThat(ask(unit, "32").length()).isEqualTo(33);
        // Longer than the 2 s in which the block answers 75: 20 ms at this speed.
        Thread.sleep(150);
        assertThat(ask04(unit, 0, "370400")).isEqualTo(Octets.hex("00"));
        assertThat(ask04(unit, 1, "61").length()).isEqualTo(29);
      }
      assertThat(block.exitCode()).as(block.err()).isZero();
    }
    return record;
  }

  @Test
  void recordedUnitIsPlayedAgainstAnotherBlock() throws Exception {
    Path record = recorded();
    assertThat(Recording.read(record).messages()).hasSize(6);
    assertThat(Session.of("diff", record, record).out()).startsWith("одинаковы: сообщений 6");
    try (LiveSession block = servedBlock("second")) {
      Session replay =
          Session.of(
              "replay",
              record,
              "--against",
              "tcp:127.0.0.1:" + block.said("tcp 127\\.0\\.0\\.1:(\\d+)"),
              "--mask",
              "moments");
      assertThat(replay.exitCode()).as(replay.err()).isZero();
      assertThat(replay.out()).contains("совпадает: сравнено сообщений 3");
    }
    Path faults = folder.resolve("faults");
    Files.writeString(faults, "block cmd=61: code 27\n", UTF_8);
    try (LiveSession block = servedBlock("third", "--fault", faults)) {
      Session replay =
          Session.of(
              "replay",
              record,
              "--against",
              "tcp:127.0.0.1:" + block.said("tcp 127\\.0\\.0\\.1:(\\d+)"),
              "--mask",
              "moments");
      assertThat(replay.exitCode()).isEqualTo(1);
      assertThat(replay.err()).contains("сообщение 6: ", "код ответа SB: A 00, B 27");
    }
  }

  @Test
  void blockSpeaksADialectOverTcp() throws Exception {
    Path dialect = folder.resolve("their.dialect");
    Files.writeString(
        dialect,
        """
        dialect their
        command B2 STATUS
          < software text4
        command B7 END_OF_STARTUP
          > stx u1
          > crc absent=0
        command A1 DRIVING_TIMES
          < driver1.dailyDriving u1
        """,
        UTF_8);
    try (LiveSession block = servedBlock("dialect", "--dialect", dialect);
        Socket unit = call(block, "")) {
      assertThat(ask(unit, "B2")).isEqualTo(Octets.hex("00 322E3131"));
      Thread.sleep(150);
      assertThat(ask04(unit, 0, "B704")).isEqualTo(Octets.hex("00"));
      assertThat(ask04(unit, 1, "A1")).isEqualTo(Octets.hex("00 00"));
      assertThat(ask04(unit, 0, "61")).as("their file has no 61").isEqualTo(Octets.hex("12"));
    }
  }

  @Test
  void recordedBlockIsPlayedAgainstAUnit() throws Exception {
    Path record = recorded();
    try (LiveSession replay =
        LiveSession.of(
            "replay", record, "--against", "tcp-listen:127.0.0.1:0", "--side", "block")) {
      try (Socket unit = call(replay, "block ↔ ")) {
        ask(unit, "32");
        ask04(unit, 0, "370400");
        // Not what was recorded; the replay may hang up before it answers.
        send04(unit, 1, "52");
      }
      assertThat(replay.exitCode()).isEqualTo(1);
      assertThat(replay.err()).contains("команда: A 61, B 52");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tap --unit x --block tcp:h:1; 2; --unit 'x': give tcp:HOST:PORT",
        "tap --unit tcp:127.0.0.1:0 --block tcp:h:1; 2; --unit 'tcp:127.0.0.1:0': give",
        "tap --unit tcp:h:1; 2; --block",
        "replay nowhere --against tcp:127.0.0.1:1; 2; nowhere: no recording",
        "diff nowhere nowhere; 2; nowhere: no recording",
        "dialect nowhere; 2; nowhere",
        "frame decode zh --dialect nowhere 02; 2; nowhere",
        "tap --unit tcp:h:1 --block tcp:h:2 --break x=1; 2; --break:1: 'x=1'; known: cmd=",
        "tap --unit tcp:h:1 --block tcp:h:2 --fault nowhere; 2; nowhere",
      })
  void wrongUseIsOneLineWithItsRemedy(String words, int exit, String message) {
    Session session = Session.of((Object[]) words.split(" "));
    assertThat(session.exitCode()).isEqualTo(exit);
    assertThat(session.err().lines()).hasSize(1).first().asString().contains(message);
  }

  @Test
  void missingLineIsTheEnvironment() throws Exception {
    Path record = recorded();
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    Session session =
        Session.of("replay", record, "--against", "tcp:127.0.0.1:" + port, "--wait", "1");
    assertThat(session.exitCode()).isEqualTo(3);
    assertThat(session.err()).contains("no line in 1 s; start the device or give --wait");
    Session mask =
        Session.of("replay", record, "--against", "tcp:127.0.0.1:1", "--mask", "nonsense");
    assertThat(mask.exitCode()).isEqualTo(2);
    assertThat(mask.err()).contains("--mask 'nonsense'", "'tachotwin dialect' names all");
  }

  @Test
  void printedDialectIsAcceptedBack() throws IOException, RecordingException {
    Path file = folder.resolve("mine.dialect");
    Files.writeString(file, Session.of("dialect").out(), UTF_8);
    Session checked = Session.of("dialect", file);
    assertThat(checked.exitCode()).as(checked.err()).isZero();
    assertThat(checked.out()).contains("диалект «built-in», команд", "60 MOTION_SECOND");
    assertThat(Session.of("dissector", "--dialect", file).out()).contains("commands[0x60]");
    Session decoded = Session.of("frame", "decode", "zh", "--dialect", file, "02000132E07A");
    assertThat(decoded.out()).contains("32 Запрос статуса");
  }
}
