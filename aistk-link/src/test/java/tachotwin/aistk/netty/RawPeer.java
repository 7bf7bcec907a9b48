package tachotwin.aistk.netty;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import tachotwin.aistk.message.Body;
import tachotwin.aistk.testing.RawTachograph;
import tachotwin.octet.Octets;

/** A peer on a plain socket of the JDK. */
final class RawPeer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final Socket socket = new Socket();
  private final RawTachograph tachograph;

  RawPeer(InetSocketAddress server, RawTachograph tachograph) throws IOException {
    this.tachograph = tachograph;
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.setTcpNoDelay(true);
    socket.connect(server, PATIENCE_MILLIS);
  }

  void send(Octets octets) throws IOException {
    socket.getOutputStream().write(octets.toByteArray());
  }

  void sendOneByOne(Octets octets) throws IOException {
    for (int i = 0; i < octets.length(); i++) {
      socket.getOutputStream().write(octets.u8(i));
    }
  }

  /** Waits for one message. */
  Body read() throws IOException {
    while (true) {
      int octet = socket.getInputStream().read();
      if (octet < 0) {
        throw new IOException("closed");
      }
      List<Body> bodies = tachograph.bodies(Octets.ofInts(octet));
      if (!bodies.isEmpty()) {
        return bodies.get(0);
      }
    }
  }

  /** Waits for the end of the connection. */
  boolean isClosedByServer() throws IOException {
    return socket.getInputStream().read() < 0;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
