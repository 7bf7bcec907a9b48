package tachotwin.zh.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;

class ForeignDialectTest {
  private static final SimInstant NOW = SimInstant.parse("2026-03-02T05:00:00Z");

  private static Dialect of(String text) throws DialectException {
    return Dialect.parse("their.dialect", text.lines().toList());
  }

  private static MessageLayout request(Dialect dialect, CommandCode command) {
    return dialect.of(command).orElseThrow().request();
  }

  @Test
  void fieldsTakeTheirOwnOrderWidthUnitAndFilling() throws DialectException, DecodeException {
    Dialect theirs =
        of(
            """
            dialect theirs
            order little
            command A0 MOTION_SECOND
              > speed256 u1 scale=256       # whole km/h
              > = AA 55
              > odometerMetres u3 scale=5   # 5 m a bit
              > at bcdtime
              > state u1 codes=0x80:1,0:0
            """);
    // 20 km/h = 5120/256 km/h; 2 · 5 m = 10 m; 2026-03-02 05:00:00; moving.
    Octets foreign = Octets.hex("14 AA55 020000 260302050000 80");
    // 2026-03-02T05:00:00Z is 20 514 days and 5 h after 1970: 69 A5 19 50h.
    Octets ours = Octets.hex("69A51950 1400 000000000A 01");
    MessageLayout their = request(theirs, CommandCode.MOTION_SECOND);
    MessageLayout own = request(Dialect.builtIn(), CommandCode.MOTION_SECOND);
    assertThat(their.transcribe(foreign, own, NOW)).isEqualTo(ours);
    assertThat(own.transcribe(ours, their, NOW)).isEqualTo(foreign);
  }

  @Test
  void whatTheyDoNotSendIsFilledIn() throws DialectException, DecodeException {
    Dialect theirs =
        of(
            """
            dialect theirs
            command 51 VEHICLE_STATE
              > state u1
              > at absent=now
              > odometer absent=7
            """);
    Octets ours =
        request(theirs, CommandCode.VEHICLE_STATE)
            .transcribe(
                Octets.hex("01"), request(Dialect.builtIn(), CommandCode.VEHICLE_STATE), NOW);
    assertThat(ours).isEqualTo(Octets.hex("01 69A51950 000007"));
  }

  @Test
  void textsChangeCharsetAndPadding() throws DialectException, DecodeException {
    Dialect theirs =
        of(
            """
            dialect theirs
            command 35 VEHICLE_ACTIVATION
              < vrn text9 charset=windows-1251 pad=00
            """);
    MessageLayout their = theirs.of(CommandCode.VEHICLE_ACTIVATION).orElseThrow().answer();
    MessageLayout own = Dialect.builtIn().of(CommandCode.VEHICLE_ACTIVATION).orElseThrow().answer();
    // А is C0 in windows-1251 and B0 in ISO 8859-5.
    Octets ours = their.transcribe(Octets.hex("C0 31 00000000000000"), own, NOW);
    assertThat(ours.slice(18, 31)).isEqualTo(Octets.hex("B0 31 2020202020202020202020"));
  }

  @Test
  void everyCommandSurvivesTheWayThereAndBack() throws DialectException, DecodeException {
    // The built-in table with all numbers turned round.
    String turned = Dialect.builtInText().replace("order big", "order little");
    Dialect theirs = of(turned);
    Random random = new Random(11);
    int different = 0;
    for (CommandCode code : CommandCode.values()) {
      CommandLayout own = Dialect.builtIn().of(code).orElseThrow();
      CommandLayout their = theirs.of(code).orElseThrow();
      different += sameThereAndBack(own.request(), their.request(), random);
      different += sameThereAndBack(own.answer(), their.answer(), random);
    }
    assertThat(different).as("messages that look different").isGreaterThan(15);
  }

  private static int sameThereAndBack(MessageLayout own, MessageLayout their, Random random)
      throws DecodeException {
    Octets data = BuiltInDialectTest.sample(own, random);
    Octets foreign = own.transcribe(data, their, NOW);
    assertThat(their.transcribe(foreign, own, NOW)).isEqualTo(data);
    return foreign.equals(data) ? 0 : 1;
  }

  @Test
  void valueThatDoesNotFitIsRefused() throws DialectException {
    Dialect theirs =
        of("dialect theirs\ncommand 60 MOTION_SECOND\n > odometerMetres u2\n > at time");
    assertThatThrownBy(
            () ->
                request(Dialect.builtIn(), CommandCode.MOTION_SECOND)
                    .transcribe(
                        Octets.hex("69A51950 1400 0000010000 01"),
                        request(theirs, CommandCode.MOTION_SECOND),
                        NOW))
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("65536 does not fit u2");
  }

  @Test
  void baseGivesWhatIsNotWrittenDown() throws DialectException {
    Dialect theirs =
        of(
            "dialect mine\nbase built-in\ncommand 70 MOTION_SECOND\n > at time\ncommand 5A - | Что-то");
    assertThat(theirs.of(0x60)).as("the code has moved").isEmpty();
    assertThat(theirs.of(CommandCode.MOTION_SECOND).orElseThrow().code()).isEqualTo(0x70);
    assertThat(theirs.of(CommandCode.STATUS)).isEqualTo(Dialect.builtIn().of(CommandCode.STATUS));
    assertThat(theirs.endsStartup(0x37)).isTrue();
    assertThat(theirs.isBuiltIn()).isFalse();
  }

  @Test
  void framingIsRead() throws DialectException {
    Framing framing =
        of("dialect x\nlength little\ncrc16 start=36A5 reflected high-first").framing();
    assertThat(framing.length(0x05, 0x00)).isEqualTo(5);
    // facts: reading (b) of the start value, check 9046 over "123456789".
    assertThat(framing.crc16().of(Octets.hex("313233343536373839"))).isEqualTo(Octets.hex("9046"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "command 60; this line is bad:2: write 'command CODE NAME'",
        "command 60 MOTION; :2: no command MOTION; 'tachotwin dialect' prints them all",
        "command 600 STATUS; :2: '600' is no octets",
        "frobnicate; :2: 'frobnicate' is no word of a dialect",
        "order sideways; :2: 'sideways'; write 'big' or 'little'",
        "> at time; :2: this line belongs to a command",
        "crc16 start=A56C6C; :2: a number of this check sum has more than 2 octets",
        "command 60 MOTION_SECOND\\n > speed u2; :3: no field speed here; known: [at, speed256",
        "command 60 MOTION_SECOND\\n > at u33; :3: type u33; its size is 1…8",
        "command 60 MOTION_SECOND\\n > at float; :3: no type 'float'; known: u1…u8",
        "command 60 MOTION_SECOND\\n > at text4; :3: field at holds a number, text4 does not",
        "command 60 MOTION_SECOND\\n > at time\\n > at time; :4: field at stands twice",
        "command 60 MOTION_SECOND\\n > at time sideways; :3: 'sideways'; known: le, be",
        "command 42 CHECK_CARD_CERTIFICATE\\n > octets octets\\n > slot u1; :4: a field follows",
        "command 60 MOTION_SECOND\\ncommand 60 STATUS; :3: code 60 stands twice",
        "command 60 MOTION_SECOND\\nanswer 00; 'answer' is for a command '-'",
        "others maybe; :2: write 'others pass' or 'others answer CODE",
      })
  void tellsTheLineAndTheRemedy(String text, String message) {
    String lines = "dialect theirs\n" + text.replace("\\n", "\n");
    assertThatThrownBy(() -> of(lines))
        .isInstanceOf(DialectException.class)
        .hasMessageStartingWith("their.dialect:")
        .hasMessageContaining(message.replace("this line is bad", ""));
  }

  @Test
  void mutatedTextsAreReadOrRefusedAndNothingElse() {
    Random random = new Random(3);
    String text = Dialect.builtInText();
    for (int i = 0; i < 3000; i++) {
      StringBuilder mutated = new StringBuilder(text);
      for (int j = 0; j < 8; j++) {
        int at = random.nextInt(mutated.length());
        mutated.setCharAt(at, "0|=/ u9x\n:,<>".charAt(random.nextInt(13)));
      }
      try {
        assertThat(of(mutated.toString()).commands()).isNotEmpty();
      } catch (DialectException expected) {
        assertThat(expected.getMessage()).startsWith("their.dialect:");
      }
    }
  }
}
