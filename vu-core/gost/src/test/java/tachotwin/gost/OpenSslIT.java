package tachotwin.gost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;
import tachotwin.vectors.OpenSsl;

/** OpenSSL with gost-engine judges what we make, and we judge what it makes. */
class OpenSslIT {
  private static final Octets MESSAGE = Secrets.ofSeed(9).draw("test", "message", 0, 10_000);
  private static final Octets KEY = Secrets.ofSeed(9).draw("test", "key", 0, 32);
  private static final String NOW = seconds("2027-06-01T00:00:00Z");

  @TempDir Path directory;

  private final Bench bench = new Bench(1);
  private final SigningKey key = bench.key("block");
  private final Certificate block = bench.certify(Bench.block(), key);
  private OpenSsl openSsl;

  @BeforeEach
  void start() {
    openSsl = OpenSsl.in(directory);
    openSsl.put("ca.pem", bench.authority().certificate().toPem());
    openSsl.put("block.pem", block.toPem());
    openSsl.put("block.key", privateKeyPem(key));
    openSsl.put("message", MESSAGE.toByteArray());
  }

  private static String seconds(String iso) {
    return Long.toString(SimInstant.parse(iso).epochSecond());
  }

  private Octets octets(String name) {
    return Octets.of(openSsl.get(name));
  }

  private void accepts(String... arguments) {
    OpenSsl.Answer answer = openSsl.run(arguments);
    assertThat(answer.isGood()).as(answer.messages()).isTrue();
  }

  private void refuses(String... arguments) {
    OpenSsl.Answer answer = openSsl.run(arguments);
    assertThat(answer.isGood()).as(answer.messages()).isFalse();
  }

  @Test
  void acceptsCertificatesOfEveryKindOfEquipment() {
    Subject[] subjects = {
      Bench.server(),
      Bench.driver(),
      new Subject(Subject.WORKSHOP_CARD, "RUM0000000123400", "Мастерская «Ромашка»"),
      new Subject(Subject.CONTROL_CARD, "RUK0000000123400", "Контролёр"),
      new Subject(Subject.COMPANY_CARD, "RUP0000000123400", "ООО «Перевозчик»"),
      Bench.block()
    };
    for (Subject subject : subjects) {
      openSsl.put("subject.pem", bench.certify(subject, bench.key(subject.name())).toPem());
      accepts("verify", "-x509_strict", "-attime", NOW, "-CAfile", "ca.pem", "subject.pem");
    }
  }

  @Test
  void acceptsACertificateOf512Bits() {
    SigningKey long512 = bench.secrets().signingKey("server", "signature", Curve.TC26_512_A);
    openSsl.put("server.pem", bench.certify(Bench.server(), long512).toPem());
    accepts("verify", "-x509_strict", "-attime", NOW, "-CAfile", "ca.pem", "server.pem");
  }

  @Test
  void refusesACertificateOfAnotherAuthorityOrOutOfDate() {
    String late = seconds("2041-01-01T00:00:00Z");
    openSsl.put("other.pem", new Bench(2).authority().certificate().toPem());
    refuses("verify", "-x509_strict", "-attime", NOW, "-CAfile", "other.pem", "block.pem");
    refuses("verify", "-x509_strict", "-attime", late, "-CAfile", "ca.pem", "block.pem");
  }

  @Test
  void acceptsARequest() {
    openSsl.put("block.csr", CertificateRequest.create(Bench.block(), key).toPem());
    accepts("req", "-in", "block.csr", "-verify", "-noout");
  }

  @Test
  void acceptsARawSignatureWithItsOctetsReversed() {
    accepts("x509", "-in", "block.pem", "-pubkey", "-noout", "-out", "block.pub");
    openSsl.put("raw", key.sign(MESSAGE).reversed().toByteArray());
    String[] verify = {
      "dgst", "-md_gost12_256", "-verify", "block.pub", "-signature", "raw", "message"
    };
    accepts(verify);
    openSsl.put("message", MESSAGE.reversed().toByteArray());
    refuses(verify);
  }

  @Test
  void acceptsBothFormsOfCms() {
    Octets raw = key.sign(MESSAGE);
    for (Octets form : List.of(Cms.detached(raw, block), Cms.detachedByKeyId(raw, block))) {
      openSsl.put("message", MESSAGE.toByteArray());
      openSsl.put("signature.p7", form.toByteArray());
      String[] verify = {
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "signature.p7",
        "-content",
        "message",
        "-certfile",
        "block.pem",
        "-CAfile",
        "ca.pem",
        "-attime",
        NOW,
        "-out",
        "verified"
      };
      accepts(verify);
      assertThat(octets("verified")).isEqualTo(MESSAGE);
      openSsl.put("message", MESSAGE.reversed().toByteArray());
      refuses(verify);
    }
  }

  @Test
  void makesSignaturesThatWeAccept() {
    accepts("dgst", "-md_gost12_256", "-sign", "block.key", "-out", "raw", "message");
    assertThat(block.key().verify(MESSAGE, octets("raw").reversed())).isTrue();
  }

  /** OpenSSL writes NULL parameters where we write none: readable, but not our canonical form. */
  @Test
  void makesCmsThatWeRead() throws DecodeException {
    accepts(
        "cms",
        "-sign",
        "-binary",
        "-noattr",
        "-nocerts",
        "-in",
        "message",
        "-outform",
        "DER",
        "-signer",
        "block.pem",
        "-inkey",
        "block.key",
        "-md",
        "md_gost12_256",
        "-out",
        "signature");
    CmsSignature signature = Cms.decode(octets("signature"));
    assertThat(signature.refersTo(block)).isTrue();
    assertThat(block.key().verify(MESSAGE, signature.rawSignature())).isTrue();
  }

  /** The name goes through a file: arguments of a process are in the charset of the machine. */
  @Test
  void makesRequestsThatWeAccept() throws DecodeException {
    openSsl.put(
        "request.cnf",
        """
        [req]
        prompt = no
        utf8 = yes
        distinguished_name = name
        [name]
        OU = skzi block
        CN = Тест
        serialNumber = 0000000000000007
        """);
    accepts(
        "req",
        "-new",
        "-config",
        "request.cnf",
        "-key",
        "block.key",
        "-md_gost12_256",
        "-out",
        "made.csr");
    CertificateRequest request = CertificateRequest.ofPem(openSsl.getText("made.csr"));
    assertThat(request.isSelfSigned()).isTrue();
    assertThat(request.key()).isEqualTo(block.key());
    assertThat(request.subject()).isEqualTo(new Subject(6, "0000000000000007", "Тест"));
  }

  @Test
  void agreesOnTheSameKey() {
    SigningKey peer = bench.key("driver");
    openSsl.put("peer.pem", bench.certify(Bench.driver(), peer).toPem());
    accepts("x509", "-in", "peer.pem", "-pubkey", "-noout", "-out", "peer.pub");
    Octets ukm = KEY.slice(0, 16);
    accepts(
        "pkeyutl",
        "-derive",
        "-inkey",
        "block.key",
        "-peerkey",
        "peer.pub",
        "-pkeyopt",
        "vko:256",
        "-pkeyopt",
        "ukmhex:" + ukm.toHex(),
        "-out",
        "agreed");
    assertThat(octets("agreed")).isEqualTo(peer.agree(block.key(), ukm));
  }

  @Test
  void hashesTheSame() {
    accepts("dgst", "-md_gost12_256", "-binary", "-out", "hash", "message");
    assertThat(octets("hash")).isEqualTo(Streebog.hash256(MESSAGE));
    accepts("dgst", "-md_gost12_512", "-binary", "-out", "hash", "message");
    assertThat(octets("hash")).isEqualTo(Streebog.hash512(MESSAGE));
  }

  @Test
  void encryptsAndAuthenticatesTheSame() {
    Octets iv = Octets.hex("0000000000000102");
    accepts(
        "enc",
        "-kuznyechik-ctr",
        "-K",
        KEY.toHex(),
        "-iv",
        iv.toHex(),
        "-in",
        "message",
        "-out",
        "encrypted");
    assertThat(octets("encrypted")).isEqualTo(Kuznyechik.ctr(KEY, iv, MESSAGE));
    accepts(
        "dgst",
        "-mac",
        "kuznyechik-mac",
        "-macopt",
        "hexkey:" + KEY.toHex(),
        "-binary",
        "-out",
        "mac",
        "message");
    assertThat(octets("mac")).isEqualTo(Kuznyechik.cmac(KEY, MESSAGE, 16));
  }

  /** PKCS#8 as gost-engine writes it: version 0, the algorithm, the key least octet first. */
  private static String privateKeyPem(SigningKey key) {
    ASN1Encodable[] parts = {
      new ASN1Integer(0),
      key.verificationKey().toInfo().getAlgorithm(),
      new DEROctetString(Der.encode(new DEROctetString(key.encoded().toByteArray())).toByteArray())
    };
    return Pem.encode("PRIVATE KEY", Der.encode(new DERSequence(parts)));
  }
}
