package tachotwin.zh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
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
    ZhAnswer answer = ZhAnswer.decode(Octets.hex("99AB").reader());
    assertThat(answer.code()).isEqualTo(ResponseCode.RESERVED);
    assertThat(answer.toOctets()).as("an unknown code survives").isEqualTo(Octets.hex("99AB"));
  }

  @Test
  void everyCodeOfTheTableHasItsRow() {
    // Table Ж.5 in its order; 31…44 and 61, 62 are printed as reserved.
    int[] codes = {
      0x00, 0x13, 0x12, 0x15, 0x16, 0x18, 0x19, 0x21, 0x22, 0x27, 0x31, 0x45, 0x46, 0x61, 0x62,
      0x63, 0x64, 0x65, 0x70, 0x75, 0x76, 0x80, 0x81, 0xE0, 0xE1, 0xE2, 0xE3
    };
    assertThat(Arrays.stream(ResponseCode.values()).mapToInt(ResponseCode::code).toArray())
        .containsExactly(IntStream.concat(Arrays.stream(codes), IntStream.of(-1)).toArray());
    for (int code = 0x31; code <= 0x44; code++) {
      assertThat(ResponseCode.of(code)).isEqualTo(ResponseCode.SECURITY_BREACH);
    }
    assertThat(ResponseCode.of(0x30)).isEqualTo(ResponseCode.RESERVED);
    assertThat(ResponseCode.of(0x45)).isEqualTo(ResponseCode.NOT_WHILE_MOVING);
    assertThat(ResponseCode.of(-1)).isEqualTo(ResponseCode.RESERVED);
  }

  @Test
  void motionSecondIsTwelveOctets() throws DecodeException {
    // TimeStamp 00000001, speed 60 km/h = 60·256 = 3C00, odometer 1 m, state 01;
    // then the end of the counter, 9 999 999,9 km = 02540BE39C m (table 4).
    MotionSecond second = new MotionSecond(SimInstant.ofEpochSecond(1), 0x3C00, 1, 1);
    ZhCommand command = ZhCommand.of(CommandCode.MOTION_SECOND, second);
    assertThat(command.toOctets()).isEqualTo(Octets.hex("60 00000001 3C00 0000000001 01"));
    assertThat(MotionSecond.decode(command.data().reader())).isEqualTo(second);
    MotionSecond last = new MotionSecond(SimInstant.ofEpochSecond(1), 0, 9_999_999_900L, 0);
    assertThat(ZhCommand.of(CommandCode.MOTION_SECOND, last).toOctets())
        .isEqualTo(Octets.hex("60 00000001 0000 02540BE39C 00"));
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
