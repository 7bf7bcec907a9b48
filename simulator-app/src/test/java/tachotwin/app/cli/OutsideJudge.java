package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vectors.OpenSsl;

/**
 * OpenSSL with gost-engine, not our code, judges downloads, documents and archives: it gets nothing
 * from us but the files and the places that {@code show --json} names.
 */
public final class OutsideJudge {
  private final OpenSsl openSsl;
  private final Path ca;
  private final String moment;

  /**
   * A judge.
   *
   * @param work an empty folder for the judge's own files
   * @param certificates the folder with {@code ca.pem}, {@code block.pem}, {@code driver.pem} …
   * @param moment the time at which certificates must be valid
   */
  public OutsideJudge(Path work, Path certificates, SimInstant moment) throws IOException {
    this.openSsl = OpenSsl.in(work);
    this.ca = certificates.resolve("ca.pem");
    this.moment = String.valueOf(moment.epochSecond());
    try (Stream<Path> files = Files.list(certificates)) {
      for (Path file : files.toList()) {
        Files.copy(file, work.resolve(file.getFileName()));
      }
    }
  }

  /** Judges every certificate and signature of a .ddd file; returns how many signatures. */
  public int download(Path file) throws IOException {
    Octets octets = Octets.of(Files.readAllBytes(file));
    JsonNode shown = show("ddd", file);
    for (JsonNode one : shown.path("certificates")) {
      certificate(octets, one);
    }
    for (JsonNode one : shown.path("signatures")) {
      rawSignature(octets, one, one.path("certificate").asText());
    }
    return shown.path("signatures").size();
  }

  private void certificate(Octets file, JsonNode one) {
    String name = one.path("name").asText();
    if (one.has("from")) {
      openSsl.put("held.der", slice(file, one));
      accepts("x509", "-inform", "DER", "-in", "held.der", "-out", name);
    }
    accepts("verify", "-x509_strict", "-attime", moment, "-CAfile", "ca.pem", name);
  }

  /** r ‖ s, least significant octets first, read from behind is the s ‖ r of OpenSSL. */
  private void rawSignature(Octets file, JsonNode one, String certificate) {
    accepts("x509", "-in", certificate, "-pubkey", "-noout", "-out", "key.pub");
    openSsl.put("signature", signature(file, one).reversed().toByteArray());
    acceptsOnlyUnchanged(
        slice(file, one),
        "dgst",
        "-md_gost12_256",
        "-verify",
        "key.pub",
        "-signature",
        "signature",
        "signed");
  }

  /** Judges every seal of a block's archive; returns how many. */
  public int archive(Path directory) throws IOException {
    Session session = Session.of("block", "verify", directory, "--json", "--ca", ca);
    assertThat(session.exitCode()).as(session.err()).isZero();
    JsonNode shown = new ObjectMapper().readTree(session.out().getBytes(StandardCharsets.UTF_8));
    openSsl.put(
        "seals.pem", shown.path("certificate").asText().getBytes(StandardCharsets.US_ASCII));
    accepts("verify", "-x509_strict", "-attime", moment, "-CAfile", "ca.pem", "seals.pem");
    for (JsonNode one : shown.path("signatures")) {
      Octets file = Octets.of(Files.readAllBytes(directory.resolve(one.path("file").asText())));
      rawSignature(file, one, "seals.pem");
    }
    return shown.path("signatures").size();
  }

  /** Judges every CMS of a document; returns how many. */
  public int document(Path file) throws IOException {
    Octets octets = Octets.of(Files.readAllBytes(file));
    JsonNode shown = show("document", file);
    for (JsonNode one : shown.path("signatures")) {
      openSsl.put("signature", signature(octets, one).toByteArray());
      acceptsOnlyUnchanged(
          slice(octets, one),
          "cms",
          "-verify",
          "-binary",
          "-inform",
          "DER",
          "-in",
          "signature",
          "-content",
          "signed",
          "-certfile",
          one.path("certificate").asText(),
          "-CAfile",
          "ca.pem",
          "-purpose",
          "any",
          "-attime",
          moment,
          "-out",
          "verified");
    }
    return shown.path("signatures").size();
  }

  private JsonNode show(String command, Path file) throws IOException {
    Session session = Session.of(command, "show", file, "--json", "--ca", ca);
    assertThat(session.exitCode()).as(session.err()).isZero();
    return new ObjectMapper().readTree(session.out().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] slice(Octets file, JsonNode one) {
    return file.slice(one.path("from").asInt(), one.path("to").asInt()).toByteArray();
  }

  private static Octets signature(Octets file, JsonNode one) {
    int at = one.path("at").asInt();
    return file.slice(at, at + one.path("length").asInt());
  }

  private void acceptsOnlyUnchanged(byte[] signed, String... arguments) {
    openSsl.put("signed", signed);
    accepts(arguments);
    byte[] changed = signed.clone();
    changed[changed.length / 2] ^= (byte) 1;
    openSsl.put("signed", changed);
    assertThat(openSsl.run(arguments).isGood()).as(Arrays.toString(arguments)).isFalse();
  }

  private void accepts(String... arguments) {
    OpenSsl.Answer answer = openSsl.run(arguments);
    assertThat(answer.isGood()).as(answer.messages()).isTrue();
  }
}
