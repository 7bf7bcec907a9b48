package tachotwin.aistk.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;

class FramerTest {
  private static Octets message(int h) {
    return new Packet(
            0,
            Text.ia5("14A3A00000012345", 16),
            Header.NO_CONTEXT,
            new ConfirmSession(Octets.filled(h, 10)))
        .toOctets();
  }

  private static List<Octets> frames(Framer framer) throws DecodeException {
    List<Octets> out = new ArrayList<>();
    for (Optional<Frame> one = framer.next(); one.isPresent(); one = framer.next()) {
      out.add(one.get().toOctets());
    }
    return out;
  }

  @Test
  void findsMessagesHoweverTheStreamIsCut() throws DecodeException {
    Octets stream = Octets.concat(message(1), message(2), message(3));
    for (int size = 1; size <= stream.length(); size++) {
      Framer framer = new Framer(Framer.FROM_SERVER);
      List<Octets> found = new ArrayList<>();
      for (int at = 0; at < stream.length(); at += size) {
        framer.feed(stream.slice(at, Math.min(stream.length(), at + size)));
        found.addAll(frames(framer));
      }
      assertThat(found).containsExactly(message(1), message(2), message(3));
      assertThat(framer.kept()).isZero();
    }
  }

  @Test
  void refusesAnotherProtocolAtItsFirstOctet() {
    Framer framer = new Framer(Framer.FROM_TACHOGRAPH);
    framer.feed(Octets.hex("47")); // «GET / HTTP»
    assertThatThrownBy(framer::next).isInstanceOf(DecodeException.class);
  }

  @Test
  void refusesABodyThatIsAnnouncedTooLongBeforeItComes() {
    Framer framer = new Framer(13);
    framer.feed(message(1).slice(0, Header.SIZE)); // its body has 14 octets
    assertThatThrownBy(framer::next)
        .isInstanceOf(DecodeException.class)
        .hasMessageContaining("14 octets, at most 13");
  }

  @Test
  void wholeRefusesLessAndMoreThanOneMessage() {
    Octets one = message(1);
    assertThatThrownBy(() -> Framer.whole(one.slice(0, one.length() - 1)))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> Framer.whole(Octets.concat(one, Octets.hex("41"))))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> Framer.whole(Octets.EMPTY)).isInstanceOf(DecodeException.class);
  }
}
