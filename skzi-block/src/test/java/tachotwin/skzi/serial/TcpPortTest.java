package tachotwin.skzi.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import tachotwin.octet.Octets;

class TcpPortTest {
  private static final String HOST = "127.0.0.1";

  private final Heard near = new Heard();
  private final Heard far = new Heard();

  @Test
  void octetsGoBothWays() throws Exception {
    try (OctetPort server = listening();
        OctetPort client = OctetPorts.calling(HOST, number(server))) {
      client.open(far);
      assertThat(near.word()).isEqualTo("opened");
      assertThat(far.word()).isEqualTo("opened");
      client.send(Octets.hex("02 0001 32 E07A"));
      assertThat(near.next(6)).isEqualTo(Octets.hex("02 0001 32 E07A"));
      server.send(Octets.hex("02 0002 0032 939F"));
      assertThat(far.next(7)).isEqualTo(Octets.hex("02 0002 0032 939F"));
    }
  }

  @Test
  void callerThatHungUpCallsAgain() throws Exception {
    try (OctetPort server = listening();
        OctetPort client = OctetPorts.calling(HOST, number(server))) {
      client.open(far);
      assertThat(near.word()).isEqualTo("opened");
      // Before its own side has heard of the line there is nothing to hang up.
      assertThat(far.word()).isEqualTo("opened");
      client.hangUp();
      assertThat(near.word()).startsWith("closed");
      assertThat(near.word()).isEqualTo("opened");
      // What is sent before the caller's own side has heard of the new line is lost.
      assertThat(far.word()).startsWith("closed");
      assertThat(far.word()).isEqualTo("opened");
      client.send(Octets.hex("AA"));
      assertThat(near.next(1)).isEqualTo(Octets.hex("AA"));
    }
  }

  @Test
  void callerWaitsForAServerThatComesLater() throws Exception {
    OctetPort gone = listening();
    int number = number(gone);
    gone.close();
    try (OctetPort client = OctetPorts.calling(HOST, number);
        OctetPort later = OctetPorts.listening(HOST, number)) {
      client.open(far);
      later.open(near);
      assertThat(far.word()).isEqualTo("opened");
      assertThat(near.word()).isEqualTo("opened");
    }
  }

  @Test
  void whatIsSentWithoutALineIsLost() throws Exception {
    try (OctetPort server = listening();
        Socket socket = new Socket()) {
      server.send(Octets.hex("11"));
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number(server)));
      assertThat(near.word()).isEqualTo("opened");
      server.send(Octets.hex("22"));
      assertThat(socket.getInputStream().read()).isEqualTo(0x22);
    }
  }

  @Test
  void otherSideThatDoesNotReadIsCutOff() throws Exception {
    try (OctetPort server = listening();
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), number(server)));
      assertThat(near.word()).isEqualTo("opened");
      Octets block = Octets.filled(0x55, 4000);
      for (int i = 0; i < 10_000; i++) {
        server.send(block);
      }
      assertThat(near.word()).isEqualTo("closed: другая сторона не читает");
    }
  }

  @Test
  void portInUseIsRefused() throws Exception {
    try (OctetPort server = listening();
        OctetPort second = OctetPorts.listening(HOST, number(server))) {
      assertThatIOException().isThrownBy(() -> second.open(far));
    }
  }

  private OctetPort listening() throws IOException {
    OctetPort server = OctetPorts.listening(HOST, 0);
    server.open(near);
    return server;
  }

  private static int number(OctetPort port) {
    return Integer.parseInt(port.name().substring(port.name().lastIndexOf(':') + 1));
  }
}
