package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;
import tachotwin.trace.Seam;
import tachotwin.trace.TraceEvent;

class ApduDescriptionTest {
  private static Decoded decoded(String hex) {
    try {
      return ApduDescription.of(Octets.hex(hex));
    } catch (DecodeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> values(Decoded decoded) {
    return decoded.fields().stream().map(Field::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "00 A4 02 0C 02 05 20 | 00 A4 SELECT FILE (выбор файла)",
        "0C D6 00 00 01 00 00 | 0C D6 UPDATE BINARY (запись в файл)",
        "10 2A 00 AE 01 00 | 10 2A PSO VERIFY CERTIFICATE (проверка сертификата блока)",
        "80 2A 90 00 | 80 2A PSO PERFORM HASH OF FILE (хэш файла)",
        "00 2A 12 34 | 00 2A неизвестная команда",
        "3B 95 95 80 11 FE 54 41 43 48 4F 3E | ответ на сброс (ATR)",
        "90 00 | ответ карты",
        "2B 52 55 44 90 00 | ответ карты"
      })
  void namesWhatItIsGiven(String hex, String name) {
    assertThat(decoded(hex).name()).isEqualTo(name);
  }

  @Test
  void namesFilesAndDirectories() {
    assertThat(values(decoded("00 A4 02 0C 02 05 20")))
        .containsExactly("00 обычная", "0520 Identification", "2", "0520");
    assertThat(values(decoded("00 A4 04 0C 06 FF 54 41 43 48 4F"))).contains("DF TACHOGRAPH");
    assertThat(values(decoded("00 A4 00 0C 02 3F 00"))).contains("3F00 MF");
    assertThat(values(decoded("00 A4 02 0C 02 12 34"))).contains("1234");
    assertThat(values(decoded("00 A4 04 0C 01 12"))).contains("12");
    assertThat(values(decoded("00 B0 01 02 10"))).containsExactly("00 обычная", "258", "16");
  }

  @ParameterizedTest
  @CsvSource({
    "9000, 9000 выполнено",
    "63C2, '63C2 неверный код, осталось попыток: 2'",
    "6C40, '6C40 неверная Le, верная: 64'",
    "6110, '6110 готово еще октетов: 16'",
    "6985, 6985 условия применения не выполнены",
    "1234, 1234 неизвестное слово состояния"
  })
  void tellsWhatAStatusWordMeans(String hex, String text) {
    assertThat(values(decoded(hex))).containsExactly(text);
  }

  @Test
  void everyStatusWordHasAMeaningOfItsOwn() {
    List<String> texts = new ArrayList<>();
    for (StatusWord word : StatusWord.values()) {
      texts.add(StatusText.of(word.code()).substring(5));
    }
    assertThat(texts).doesNotHaveDuplicates().doesNotContain("неизвестное слово состояния");
  }

  @Test
  void thePinIsNotShown() {
    Decoded decoded = decoded(TestCards.RIGHT_PIN);
    assertThat(values(decoded)).contains("не показаны: вместо октетов PIN-кода записаны 2A");
    assertThat(decoded.toString()).doesNotContain("31323334");
  }

  @Test
  void octetsThatAreNothingAreRefused() {
    assertThatThrownBy(() -> ApduDescription.of(Octets.EMPTY)).isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> ApduDescription.of(Octets.hex("00 A4 02 0C 05 00")))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void theTraceShowsBothDirectionsWithTheFileThatIsRead() {
    EventQueue queue = new EventQueue(TestCards.START);
    SimulatedSlot slot = new SimulatedSlot(queue, CardTiming.USUAL);
    List<TraceEvent> events = new ArrayList<>();
    TracedSlot traced = new TracedSlot(slot, queue, events::add, "unit", "card-1");
    slot.insert(TestCards.driver());
    traced.reset();
    CommandApdu select = CommandApdu.send(0, 0xA4, 2, 0x0C, Octets.hex("0005"));
    CommandApdu read = CommandApdu.ask(0, 0xB0, 0, 0, 8);
    traced.submit(select, done -> traced.submit(read, last -> {}));
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
    assertThat(events).extracting(TraceEvent::seam).containsOnly(Seam.APDU);
    assertThat(events)
        .extracting(TraceEvent::from)
        .containsExactly("card-1", "unit", "card-1", "unit", "card-1");
    assertThat(events.get(0).octets()).isEqualTo(TachographCard.ATR);
    assertThat(events.get(1).octets()).isEqualTo(Octets.hex("00A4020C020005"));
    assertThat(events.get(2).octets()).isEqualTo(Octets.hex("9000"));
    assertThat(values(events.get(3).decoded().get())).contains("0005 IC");
    assertThat(events.get(4).decoded().get().name())
        .isEqualTo("ответ на 00 B0 READ BINARY (чтение файла)");
  }

  @Test
  void theTraceShowsSilence() {
    EventQueue queue = new EventQueue(TestCards.START);
    List<TraceEvent> events = new ArrayList<>();
    TracedSlot traced =
        new TracedSlot(
            new SimulatedSlot(queue, CardTiming.USUAL), queue, events::add, "unit", "card-1");
    traced.reset();
    traced.submit(CommandApdu.ask(0, 0xB0, 0, 0, 8), reply -> {});
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
    assertThat(events.get(0).decoded().get().name()).isEqualTo("карта не отвечает на сброс");
    assertThat(events.get(2).decoded().get().name())
        .isEqualTo("нет ответа на 00 B0 READ BINARY (чтение файла)");
  }
}
