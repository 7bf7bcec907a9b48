package tachotwin.zh.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.Payload;
import tachotwin.zh.VehicleEntry;

/** The table in the file says what the records of {@code tachotwin.zh} do. */
class BuiltInDialectTest {
  private static final Dialect BUILT_IN = Dialect.builtIn();

  @ParameterizedTest
  @EnumSource(CommandCode.class)
  void fileHasTheCodeAndTheFieldsOfEveryCommand(CommandCode command)
      throws DecodeException, ReflectiveOperationException {
    CommandLayout layout = BUILT_IN.of(command).orElseThrow();
    assertThat(layout.code()).isEqualTo(command.code());
    assertThat(layout.title()).isEqualTo(command.title());
    sameFields(layout.request(), command.command());
    sameFields(layout.answer(), command.answer());
  }

  private static void sameFields(MessageLayout layout, Payload.Decoder decoder)
      throws DecodeException, ReflectiveOperationException {
    Octets data = sample(layout, new Random(5));
    Payload payload = decoder.decode(data.reader());
    OctetWriter again = new OctetWriter();
    payload.encode(again);
    assertThat(again.toOctets()).isEqualTo(data);
    Map<String, Value> values = new HashMap<>();
    for (var entry : layout.read(data).entrySet()) {
      values.put(
          entry.getKey(), layout.field(entry.getKey()).orElseThrow().value(entry.getValue()));
    }
    Map<String, Value> expected = components("", payload);
    if (payload instanceof VehicleEntry) {
      // Table Б.7 inside it is compared by its octets above.
      values.keySet().removeIf(name -> name.startsWith("record."));
      expected.remove("record");
    }
    assertThat(values).isEqualTo(expected);
  }

  private static Map<String, Value> components(String prefix, Object payload)
      throws ReflectiveOperationException {
    Map<String, Value> out = new HashMap<>();
    for (RecordComponent component : payload.getClass().getRecordComponents()) {
      Object value = read(component, payload);
      String name = prefix + component.getName();
      if (value instanceof DriverTimes || value instanceof Payload) {
        out.putAll(components(name + ".", value));
      } else {
        out.put(name, value(value));
      }
    }
    return out;
  }

  private static Object read(RecordComponent component, Object payload)
      throws IllegalAccessException, InvocationTargetException {
    component.getAccessor().setAccessible(true);
    return component.getAccessor().invoke(payload);
  }

  private static Value value(Object value) {
    if (value instanceof String text) {
      return new Value.Words(text);
    }
    if (value instanceof Octets octets) {
      return new Value.Run(octets);
    }
    if (value instanceof SimInstant moment) {
      return new Value.Whole(moment.epochSecond());
    }
    if (value instanceof Boolean flag) {
      return new Value.Whole(flag ? 1 : 0);
    }
    return new Value.Whole(value instanceof Number number ? number.longValue() : -1);
  }

  /** Data in which every field has a value of its own; flags are 1. */
  static Octets sample(MessageLayout layout, Random random) throws DecodeException {
    OctetWriter out = new OctetWriter();
    for (Part.Field field : layout.fields()) {
      Value blank = field.form().blank();
      Value value = blank;
      if (blank instanceof Value.Whole) {
        boolean flag =
            field.unit() instanceof Unit.Codes codes
                && codes.names().keySet().stream().allMatch(code -> code < 2);
        value = new Value.Whole(flag ? 1 : random.nextInt(256));
      } else if (blank instanceof Value.Words) {
        value = new Value.Words(String.valueOf((char) ('A' + random.nextInt(26))));
      } else if (blank instanceof Value.Run) {
        byte[] octets = new byte[Math.max(7, field.size())];
        random.nextBytes(octets);
        int size = field.form() instanceof Form.Run run ? run.size() : octets.length;
        value = new Value.Run(Octets.of(octets).slice(0, size));
      }
      out.octets(field.octets(value));
    }
    return out.toOctets();
  }

  @Test
  void printedTableReadBackIsTheSameTable() throws DialectException {
    assertThat(Dialect.parse("mine", Dialect.builtInText().lines().toList())).isEqualTo(BUILT_IN);
  }

  @Test
  void tableHasNoCommandsButThoseOfTheCode() {
    assertThat(BUILT_IN.commands().values())
        .allMatch(layout -> layout.command().isPresent())
        .hasSize(CommandCode.values().length);
  }

  @Test
  void checkSumsOfTheFileAreThoseOfTheKernel() {
    assertThat(BUILT_IN.framing()).isEqualTo(Framing.OWN);
    // Ж.1.1: the sums of no octets are the sequences that the clause prints.
    CrcReading crc16 = BUILT_IN.framing().crc16();
    CrcReading crc32 = BUILT_IN.framing().crc32();
    assertThat(crc16.of(Octets.EMPTY)).isEqualTo(Octets.hex("6CA5"));
    assertThat(crc32.of(Octets.EMPTY)).isEqualTo(Octets.hex("6C6CA5A5"));
    Octets text = Octets.hex("313233343536373839");
    assertThat(crc16.of(text)).isEqualTo(Crc.CRC16.of(text));
    assertThat(crc32.of(text)).isEqualTo(Crc.CRC32.of(text));
  }

  @Test
  void checkSumsOfTheCatalogueComeOutOfTheirParameters() {
    // Catalogue of parametrised CRC algorithms, check values over "123456789":
    // CRC-16/XMODEM 31C3 (plain, start 0), CRC-16/MCRF4XX 6F91 (reflected, start FFFF),
    // CRC-32/BZIP2 FC891918 (plain), CRC-32/ISO-HDLC CBF43926 (reflected), both FFFFFFFF.
    Octets text = Octets.hex("313233343536373839");
    assertThat(new CrcReading(2, 0x1021, 0, false, 0, false).of(text))
        .isEqualTo(Octets.hex("31C3"));
    assertThat(new CrcReading(2, 0x1021, 0xFFFF, true, 0, true).of(text))
        .isEqualTo(Octets.hex("916F"));
    long ones = 0xFFFFFFFFL;
    assertThat(new CrcReading(4, 0x04C11DB7L, ones, false, ones, false).of(text))
        .isEqualTo(Octets.hex("FC891918"));
    assertThat(new CrcReading(4, 0x04C11DB7L, ones, true, ones, true).of(text))
        .isEqualTo(Octets.hex("2639F4CB"));
  }

  @Test
  void fieldsAreToldWithUnitsMomentsAndMeanings() {
    ZhDescription description = new ZhDescription(BUILT_IN);
    // 1 January 2026 is 20 454 days after 1970: 69 55 B9 00h seconds; 72 km/h · 256 = 4800h.
    var motion =
        description.command(
            new tachotwin.zh.ZhCommand(0x60, Octets.hex("6955B900 4800 00000003E8 01")));
    assertThat(motion.fields().stream().map(tachotwin.trace.Field::value))
        .containsExactly("2026-01-01T00:00:00Z", "72 км/ч", "1000 м", "1 движение");
    var wake =
        description.command(new tachotwin.zh.ZhCommand(0x51, Octets.hex("82 6955B900 000064")));
    assertThat(wake.fields().stream().map(tachotwin.trace.Field::value))
        .containsExactly("82 выход из энергосбережения", "2026-01-01T00:00:00Z", "100 км");
  }

  @Test
  void describesAnyOctets() {
    Random random = new Random(7);
    ZhDescription description = new ZhDescription(BUILT_IN);
    for (int code = 0; code < 256; code++) {
      for (int i = 0; i < 30; i++) {
        byte[] bytes = new byte[random.nextInt(160)];
        random.nextBytes(bytes);
        Octets octets = Octets.of(bytes);
        var command = description.command(new tachotwin.zh.ZhCommand(code, octets));
        var answer = description.answer(code, new tachotwin.zh.ZhAnswer(0, octets));
        assertThat(Stream.of(command, answer)).allMatch(one -> !one.name().isEmpty());
      }
    }
  }
}
