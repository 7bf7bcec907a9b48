package tachotwin.app.lab.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tachotwin.app.lab.verdict.JudgedDocument;
import tachotwin.app.lab.verdict.KnownCertificates;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

class DocumentReadingTest {
  // 102 { 251 { 8000: 7, 8501: 0, 8777: DEAD } }: 66h, FBh, 1F40h, 2135h, 2249h.
  private static final Octets NOTICE =
      Octets.hex("6600 1700 FB00 1300 401F 0400 07000000 3521 0100 00 4922 0200 DEAD");

  @Test
  void everyAttributeHasNameValueAndClauseAndAnUnknownOneItsOctets() throws DecodeException {
    List<String> lines = DocumentReading.text(JudgedDocument.of(NOTICE, KnownCertificates.NONE));
    assertThat(lines)
        .anyMatch(line -> line.startsWith("[251 Подтверждение сервера"))
        .anyMatch(line -> line.matches("\\s*8000 Номер уведомления\\s+7  \\[Г\\.5\\.2\\]"))
        .anyMatch(line -> line.matches("\\s*8501 Результат приема\\s+принят  \\[Г\\.2\\]"))
        .anyMatch(line -> line.matches("\\s*8777 неизвестный реквизит\\s+DEAD  \\[Г\\.2\\]"));
  }

  @Test
  void jsonKeepsTheOctetsOfAll() throws DecodeException {
    JudgedDocument judged = JudgedDocument.of(NOTICE, KnownCertificates.NONE);
    assertThat(DocumentReading.json(judged, NOTICE.length(), true).path("attributes"))
        .hasSize(3)
        .anySatisfy(
            one -> {
              assertThat(one.path("code").asInt()).isEqualTo(8777);
              assertThat(one.path("octets").asText()).isEqualTo("DEAD");
            });
  }
}
