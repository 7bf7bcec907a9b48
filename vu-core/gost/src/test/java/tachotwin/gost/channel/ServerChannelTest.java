package tachotwin.gost.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tachotwin.gost.Bench;
import tachotwin.gost.Certificate;
import tachotwin.gost.Changed;
import tachotwin.gost.Curve;
import tachotwin.gost.Kdf;
import tachotwin.gost.Kuznyechik;
import tachotwin.gost.SigningKey;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;

class ServerChannelTest {
  private static final Octets RNDS = Octets.hex("000102030405060708090A0B0C0D0E0F");
  private static final Octets RNDKC = Octets.hex("101112131415161718191A1B1C1D1E1F");
  private static final long NOW = 0x69_54_1E_00L;

  private final Bench bench = new Bench(1);
  private final SigningKey blockKey = bench.key("block");
  private final SigningKey serverKey = bench.key("server");
  private final Certificate block = bench.certify(Bench.block(), blockKey);
  private final Certificate server = bench.certify(Bench.server(), serverKey);
  private final TachographEnd tachograph = new TachographEnd(blockKey, block);
  private final ServerEnd serverEnd = new ServerEnd(serverKey, server);

  @Test
  void bothEndsComeToTheSameKeys() {
    Octets s = tachograph.start(server, RNDS, RNDKC);
    assertThat(block.key().verify(Octets.concat(RNDS, RNDKC, Streebog.hash256(server.der())), s))
        .isTrue();
    Octets h = serverEnd.accept(block, RNDS, RNDKC, s, NOW).orElseThrow();
    assertThat(h.slice(0, 4)).isEqualTo(Octets.hex("69541E00"));
    assertThat(h.length()).isEqualTo(10);
    assertThat(tachograph.confirm(h)).isTrue();
    assertThat(tachograph.keys()).isEqualTo(serverEnd.keys()).hasToString("SessionKeys");
  }

  /** The keys in the order that the class describes; the label is "tachotwin aistk" in ASCII. */
  @Test
  void derivesKeysOfEachDirectionAndUse() {
    tachograph.start(server, RNDS, RNDKC);
    Octets ukm = Octets.hex("0001020304050607 1011121314151617");
    Octets keys =
        Kdf.tree(
            serverKey.agree(block.key(), ukm),
            Octets.hex("746163686F7477696E206169 73746B"),
            Octets.concat(RNDS, RNDKC),
            128);
    SessionKeys session = tachograph.keys();
    assertThat(
            Octets.concat(
                session.upEncryption(),
                session.upMac(),
                session.downEncryption(),
                session.downMac()))
        .isEqualTo(keys);
    Octets payload = Octets.hex("D200");
    Octets iv = Octets.hex("00000000 00000102");
    assertThat(session.encryptUp(0x102, payload))
        .isEqualTo(Kuznyechik.ctr(keys.slice(0, 32), iv, payload));
    assertThat(session.macUp(payload))
        .isEqualTo(Kuznyechik.cmac(keys.slice(32, 64), payload, 16).slice(0, 6));
    assertThat(session.encryptDown(0x102, payload))
        .isEqualTo(Kuznyechik.ctr(keys.slice(64, 96), iv, payload));
    assertThat(session.macDown(payload))
        .isEqualTo(Kuznyechik.cmac(keys.from(96), payload, 16).slice(0, 6));
    assertThat(session.decryptUp(1, session.encryptUp(1, payload))).isEqualTo(payload);
    assertThat(session.decryptDown(1, session.encryptDown(1, payload))).isEqualTo(payload);
  }

  @Test
  void serverRefusesAnyChangedOctetOfS() {
    Octets s = tachograph.start(server, RNDS, RNDKC);
    assertThat(serverEnd.accept(block, RNDS, RNDKC, s, NOW)).isPresent();
    Stream.concat(Changed.octetsOf(s), Stream.of(Octets.EMPTY, s.from(1)))
        .forEach(wrong -> assertThat(serverEnd.accept(block, RNDS, RNDKC, wrong, NOW)).isEmpty());
    assertThat(serverEnd.accept(block, RNDKC, RNDS, s, NOW)).isEmpty();
    assertThat(serverEnd.accept(server, RNDS, RNDKC, s, NOW)).isEmpty();
    assertThatIllegalStateException().as("the old keys are gone").isThrownBy(serverEnd::keys);
  }

  @Test
  void tachographRefusesAnyChangedOctetOfH() {
    Octets s = tachograph.start(server, RNDS, RNDKC);
    Octets h = serverEnd.accept(block, RNDS, RNDKC, s, NOW).orElseThrow();
    Stream.concat(Changed.octetsOf(h), Stream.of(Octets.EMPTY, h.from(1)))
        .forEach(wrong -> assertThat(tachograph.confirm(wrong)).isFalse());
    tachograph.start(server, RNDKC, RNDS);
    assertThat(tachograph.confirm(h)).as("of another session").isFalse();
  }

  @Test
  void refusesWhatTheCallerMustNotDo() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ServerEnd(serverKey, block));
    assertThatIllegalArgumentException().isThrownBy(() -> new TachographEnd(serverKey, block));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tachograph.start(server, RNDS.from(1), RNDKC));
    assertThatIllegalStateException().isThrownBy(() -> tachograph.confirm(Octets.EMPTY));
    assertThatIllegalStateException().isThrownBy(tachograph::keys);
  }

  @Test
  void serverRefusesATachographOfAnotherCurve() {
    SigningKey long512 = bench.secrets().signingKey("block", "signature", Curve.TC26_512_A);
    Certificate certificate = bench.certify(Bench.block(), long512);
    assertThat(serverEnd.accept(certificate, RNDS, RNDKC, long512.sign(RNDS), NOW)).isEmpty();
  }
}
