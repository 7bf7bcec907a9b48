package tachotwin.zh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

class ZhMessagesTest {
  @Test
  void commandIsItsCodeAndItsData() throws DecodeException {
    // Ж.4, table Ж.3: CMD 1 octet, then the data. 37 with protocol 04 and CRC16 (0).
    ZhCommand command = ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0));
    assertThat(command.toOctets()).isEqualTo(Octets.hex("370400"));
    assertThat(ZhCommand.decode(Octets.hex("370400").reader())).isEqualTo(command);
  }

  @Test
  void answerIsItsCodeAndItsData() throws DecodeException {
    // Table Ж.4: SB 1 octet. Table Ж.5: 13 wrong check sum.
    assertThat(ZhAnswer.of(ResponseCode.TRANSPORT_ERROR).toOctets()).isEqualTo(Octets.hex("13"));
    ZhAnswer answer = ZhAnswer.decode(Octets.hex("33AB").reader());
    assertThat(answer.code()).isEqualTo(ResponseCode.RESERVED);
    assertThat(answer.toOctets()).as("an unknown code survives").isEqualTo(Octets.hex("33AB"));
  }

  @Test
  void motionSecondIsElevenOctets() throws DecodeException {
    // TimeStamp 00000001, speed 60 km/h = 60·256 = 3C00, odometer 1 m, state 01.
    MotionSecond second = new MotionSecond(SimInstant.ofEpochSecond(1), 0x3C00, 1, 1);
    ZhCommand command = ZhCommand.of(CommandCode.MOTION_SECOND, second);
    assertThat(command.toOctets()).isEqualTo(Octets.hex("60 00000001 3C00 00000001 01"));
    assertThat(MotionSecond.decode(command.data().reader())).isEqualTo(second);
  }

  @Test
  void messageOfMoreThan4096OctetsIsRefused() {
    assertThatThrownBy(() -> ZhCommand.decode(Octets.filled(1, 4097).reader()))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> new ZhCommand(1, Octets.filled(0, 4096)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void payloadDecodersThrowNothingButDecodeException() {
    Random random = new Random(7);
    for (CommandCode code : CommandCode.values()) {
      for (int i = 0; i < 300; i++) {
        byte[] bytes = new byte[random.nextInt(160)];
        random.nextBytes(bytes);
        Octets octets = Octets.of(bytes);
        decodeOrRefuse(code.command(), octets);
        decodeOrRefuse(code.answer(), octets);
      }
    }
  }

  private static void decodeOrRefuse(Payload.Decoder decoder, Octets octets) {
    try {
      decoder
          .decode(octets.reader())
          .fields()
          .forEach(field -> assertThat(field.name()).isNotEmpty());
    } catch (DecodeException expected) {
      assertThat(expected.offset()).isBetween(0, octets.length());
    }
  }

  @Test
  void everyCommandCodeIsUniqueAndFoundByItsOctet() {
    for (CommandCode code : CommandCode.values()) {
      assertThat(CommandCode.of(code.code())).contains(code);
    }
    assertThat(CommandCode.of(0xFF)).isEmpty();
    assertThat(CommandCode.of(-1)).isEmpty();
  }
}
