package tachotwin.app.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import tachotwin.aistk.server.ReceivedDocument;
import tachotwin.app.assembly.Bench;
import tachotwin.app.lab.RunFolder;
import tachotwin.app.registry.TestKeyStore;
import tachotwin.gost.Certificate;

/** Writes what every run of a bench leaves: documents, certificates, the block's test keys. */
final class BenchFiles {
  private final RunFolder folder;
  private final Bench bench;

  BenchFiles(RunFolder folder, Bench bench) {
    this.folder = folder;
    this.bench = bench;
  }

  void write() throws IOException {
    documents();
    certificate("ca", bench.authority().certificate());
    certificate("block", bench.block().core().keys().certificate());
    certificate("driver", bench.driverCard().image().credentials().certificate());
    certificate("control", bench.controlCard().image().credentials().certificate());
    certificate("workshop", bench.workshopCard().image().credentials().certificate());
    certificate("server", bench.serverCertificate());
    TestKeyStore.of(bench.block().core().keys()).write(folder.file("block/" + TestKeyStore.FILE));
  }

  private void documents() throws IOException {
    Files.createDirectories(folder.path().resolve("documents"));
    for (ReceivedDocument document : bench.documents().documents()) {
      String name =
          String.format(Locale.ROOT, "documents/%06d-%d.stlv", document.number(), document.type());
      Files.write(folder.file(name), document.octets().toByteArray());
    }
  }

  /** Writes a certificate as {@code certificates/NAME.pem}. */
  void certificate(String name, Certificate certificate) throws IOException {
    Files.writeString(
        folder.file("certificates/" + name + ".pem"),
        certificate.toPem(),
        StandardCharsets.US_ASCII);
  }
}
