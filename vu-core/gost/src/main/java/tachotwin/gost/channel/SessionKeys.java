package tachotwin.gost.channel;

import java.nio.charset.StandardCharsets;
import tachotwin.gost.Kdf;
import tachotwin.gost.Kuznyechik;
import tachotwin.gost.SigningKey;
import tachotwin.gost.VerificationKey;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/**
 * The keys of one session of appendix В; up is from the tachograph to the server.
 *
 * <p>Payload: Kuznyechik in counter mode, IV = 00 00 00 00 ‖ SerialNo (4, big-endian). MAC: CMAC
 * over the encoded TLVs, its first 6 octets (В, table of tag 1Eh).
 *
 * @param upEncryption 32 octets
 * @param upMac 32 octets
 * @param downEncryption 32 octets
 * @param downMac 32 octets
 */
public record SessionKeys(
    Octets upEncryption, Octets upMac, Octets downEncryption, Octets downMac) {
  /** Octets of a MAC and of U. */
  static final int MAC = 6;

  private static final int UKM_PART = 8;
  private static final Octets LABEL =
      Octets.of("tachotwin aistk".getBytes(StandardCharsets.US_ASCII));

  /**
   * KDF_TREE(VKO(UKM = 8 octets of RNDS ‖ 8 of RNDKC), RNDS ‖ RNDKC) cut into Kenc up, Kmac up,
   * Kenc down, Kmac down.
   */
  static SessionKeys agree(SigningKey own, VerificationKey peer, Octets rnds, Octets rndkc) {
    Octets ukm = Octets.concat(rnds.slice(0, UKM_PART), rndkc.slice(0, UKM_PART));
    Octets seed = Octets.concat(rnds, rndkc);
    int size = Kuznyechik.KEY;
    Octets keys = Kdf.tree(own.agree(peer, ukm), LABEL, seed, 4 * size);
    return new SessionKeys(
        keys.slice(0, size),
        keys.slice(size, 2 * size),
        keys.slice(2 * size, 3 * size),
        keys.from(3 * size));
  }

  /** Tachograph: encrypts the payload of the message of this number. */
  public Octets encryptUp(long serialNo, Octets payload) {
    return Kuznyechik.ctr(upEncryption, iv(serialNo), payload);
  }

  /** Server: decrypts the payload of the tachograph's message of this number. */
  public Octets decryptUp(long serialNo, Octets payload) {
    return Kuznyechik.ctr(upEncryption, iv(serialNo), payload);
  }

  /** Server: encrypts the payload of the message of this number. */
  public Octets encryptDown(long serialNo, Octets payload) {
    return Kuznyechik.ctr(downEncryption, iv(serialNo), payload);
  }

  /** Tachograph: decrypts the payload of the server's message of this number. */
  public Octets decryptDown(long serialNo, Octets payload) {
    return Kuznyechik.ctr(downEncryption, iv(serialNo), payload);
  }

  /** The MAC of a message of the tachograph: 6 octets. */
  public Octets macUp(Octets tlvs) {
    return Kuznyechik.cmac(upMac, tlvs, MAC);
  }

  /** The MAC of a message of the server: 6 octets. */
  public Octets macDown(Octets tlvs) {
    return Kuznyechik.cmac(downMac, tlvs, MAC);
  }

  /** Names no key, since values are traced. */
  @Override
  public String toString() {
    return "SessionKeys";
  }

  private static Octets iv(long serialNo) {
    return new OctetWriter().u32(0).u32(serialNo).toOctets();
  }
}
