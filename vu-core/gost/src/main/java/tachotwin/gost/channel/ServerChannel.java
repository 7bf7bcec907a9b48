package tachotwin.gost.channel;

import tachotwin.gost.Certificate;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Streebog;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** What tachograph and server of appendix В prove to each other. */
final class ServerChannel {
  static final int RANDOM = 16;
  static final int TIME = 4;

  private ServerChannel() {}

  /** RNDS ‖ RNDKC ‖ Streebog-256(server certificate): signed by the tachograph as S. */
  static Octets signed(Octets rnds, Octets rndkc, Certificate server) {
    return Octets.concat(rnds, rndkc, Streebog.hash256(server.der()));
  }

  /** H = CurTime ‖ U, where U is the server's MAC over RNDKC ‖ RNDS ‖ CurTime. */
  static Octets answer(SessionKeys keys, Octets rnds, Octets rndkc, Octets curTime) {
    return Octets.concat(curTime, keys.macDown(Octets.concat(rndkc, rnds, curTime)));
  }

  static Octets time(long seconds) {
    return new OctetWriter().u32(seconds).toOctets();
  }

  static void requireOwn(SigningKey key, Certificate own) {
    if (!own.key().equals(key.verificationKey())) {
      throw new IllegalArgumentException("the certificate is of another key");
    }
  }

  static void requireRandoms(Octets rnds, Octets rndkc) {
    if (rnds.length() != RANDOM || rndkc.length() != RANDOM) {
      throw new IllegalArgumentException("RNDS and RNDKC have 16 octets each");
    }
  }
}
