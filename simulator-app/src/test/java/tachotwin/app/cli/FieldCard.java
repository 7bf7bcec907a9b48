package tachotwin.app.cli;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tachotwin.vectors.OpenSsl;

/**
 * A driver's card as facts about the field describe it, put together octet by octet and signed by
 * OpenSSL, without any of our writers: identifier 2, type 1, length 2, value.
 */
final class FieldCard {
  private static final Set<Integer> UNSIGNED = Set.of(0x0002, 0x0005, 0xC200, 0xC208, 0xC209);

  private final OpenSsl openSsl;
  private final String digest;
  private final Map<Integer, byte[]> files = new LinkedHashMap<>();

  private int signatureType = 0x81;
  private boolean reversed = true;

  /** A card with a key of its own and the certificates of it and its authority. */
  FieldCard(OpenSsl openSsl, String algorithm, String parameters, String digest) {
    this.openSsl = openSsl;
    this.digest = digest;
    makeKey(algorithm, parameters, "ca");
    makeKey(algorithm, parameters, "card");
    good(
        "req",
        "-x509",
        "-new",
        "-key",
        "ca.key",
        "-" + digest,
        "-subj",
        "/CN=CA",
        "-days",
        "9000",
        "-config",
        "req.cnf",
        "-out",
        "ca.pem");
    good(
        "req",
        "-new",
        "-key",
        "card.key",
        "-" + digest,
        "-subj",
        "/CN=Card",
        "-config",
        "req.cnf",
        "-out",
        "card.csr");
    good(
        "x509",
        "-req",
        "-in",
        "card.csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-set_serial",
        "7",
        "-" + digest,
        "-days",
        "9000",
        "-outform",
        "DER",
        "-out",
        "card.der");
    good("x509", "-in", "ca.pem", "-outform", "DER", "-out", "ca.der");
    good("pkey", "-in", "card.key", "-pubout", "-out", "card.pub");
    fill();
  }

  static OpenSsl prepare(OpenSsl openSsl) {
    openSsl.put(
        "req.cnf",
        """
        [req]
        distinguished_name = dn
        x509_extensions = ca
        [dn]
        [ca]
        basicConstraints = critical,CA:TRUE
        subjectKeyIdentifier = hash
        """);
    return openSsl;
  }

  private void makeKey(String algorithm, String parameters, String name) {
    good(
        "genpkey",
        "-algorithm",
        algorithm,
        "-pkeyopt",
        "paramset:" + parameters,
        "-out",
        name + ".key");
  }

  private void good(String... arguments) {
    OpenSsl.Answer answer = openSsl.run(arguments);
    if (!answer.isGood()) {
      throw new IllegalStateException(String.join(" ", arguments) + answer.messages());
    }
  }

  /** The order and the sizes of facts/cards.md, 4. */
  private void fill() {
    files.put(0x0002, filled(25, 0x20));
    files.put(0x0005, filled(8, 0x11));
    files.put(0x0501, new byte[] {1, 0, 0, 12, 24, 0x35, (byte) 0xD0, 0, (byte) 200, 112});
    files.put(0xC200, Arrays.copyOf(openSsl.get("card.der"), 1000));
    files.put(0xC201, filled(16, 0xAB));
    files.put(0xC208, Arrays.copyOf(openSsl.get("ca.der"), 1000));
    files.put(0x0520, filled(143, 0));
    files.put(0x050E, new byte[] {0x6F, 0, 0, 0});
    files.put(0x0521, filled(53, 0));
    files.put(0x0502, filled(1728, 0));
    files.put(0x0503, filled(1152, 0));
    files.put(0x0504, filled(13_780, 0));
    files.put(0x0505, filled(6202, 0));
    files.put(0x0506, filled(1121, 0));
    files.put(0x0507, filled(19, 0));
    files.put(0x0508, filled(46, 0));
    files.put(0x0522, filled(280, 0));
  }

  private static byte[] filled(int length, int octet) {
    byte[] out = new byte[length];
    Arrays.fill(out, (byte) octet);
    return out;
  }

  FieldCard with(int fid, byte... value) {
    files.put(fid, value);
    return this;
  }

  FieldCard without(int fid) {
    files.remove(fid);
    return this;
  }

  /** The third octet of a signature's tag. */
  FieldCard signatureType(int type) {
    signatureType = type;
    return this;
  }

  /** Signatures as OpenSSL writes them, s ‖ r with the most significant octets first. */
  FieldCard inTheOrderOfOpenSsl() {
    reversed = false;
    return this;
  }

  byte[] certificate() {
    return openSsl.get("card.der");
  }

  /** The download; files without a signature are those of the field. */
  byte[] download() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Map.Entry<Integer, byte[]> one : files.entrySet()) {
      element(out, one.getKey(), 0x00, one.getValue());
      if (!UNSIGNED.contains(one.getKey())) {
        element(out, one.getKey(), signatureType, sign(one.getValue()));
      }
    }
    return out.toByteArray();
  }

  private byte[] sign(byte[] value) {
    openSsl.put("value", value);
    good("dgst", "-" + digest, "-sign", "card.key", "-out", "signature", "value");
    byte[] out = openSsl.get("signature");
    for (int i = 0; reversed && i < out.length / 2; i++) {
      byte first = out[i];
      out[i] = out[out.length - 1 - i];
      out[out.length - 1 - i] = first;
    }
    return out;
  }

  static void element(ByteArrayOutputStream out, int fid, int type, byte[] value) {
    out.write(fid >> 8);
    out.write(fid);
    out.write(type);
    out.write(value.length >> 8);
    out.write(value.length);
    out.writeBytes(value);
  }
}
