package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.lab.verdict.Sample;
import tachotwin.octet.Octets;

/** OpenSSL finds what we find of downloads and documents. */
class OpenSslJudgesDownloadsIT {
  private static final Sample SAMPLE = new Sample(3);

  @TempDir Path folder;

  private OutsideJudge judge;

  @BeforeEach
  void start() throws IOException {
    Path certificates = Files.createDirectory(folder.resolve("certificates"));
    Files.writeString(
        certificates.resolve("ca.pem"), SAMPLE.authority().toPem(), StandardCharsets.US_ASCII);
    Files.writeString(
        certificates.resolve("block.pem"), SAMPLE.block().toPem(), StandardCharsets.US_ASCII);
    Files.writeString(
        certificates.resolve("driver.pem"), SAMPLE.driver().toPem(), StandardCharsets.US_ASCII);
    judge =
        new OutsideJudge(Files.createDirectory(folder.resolve("work")), certificates, Sample.AT);
  }

  private Path put(String name, Octets octets) throws IOException {
    return Files.write(folder.resolve(name), octets.toByteArray());
  }

  @Test
  void everySignatureOfAUnitsDownloadIsGood() throws IOException {
    assertThat(judge.download(put("vu.ddd", SAMPLE.vu().toOctets()))).isEqualTo(5);
  }

  @Test
  void everySignatureOfADriversDownloadIsGood() throws IOException {
    // 14 files of the card (0501 … 0522, C2F2, C2F3) and two of the block.
    assertThat(judge.download(put("driver.ddd", SAMPLE.driverDownload().toOctets()))).isEqualTo(16);
  }

  @Test
  void everyCmsOfADocumentIsGood() throws IOException {
    assertThat(judge.document(put("210.stlv", SAMPLE.overSpeeding().toOctets()))).isEqualTo(2);
    assertThat(judge.document(put("202.stlv", SAMPLE.continuousDriving().toOctets()))).isEqualTo(2);
  }
}
