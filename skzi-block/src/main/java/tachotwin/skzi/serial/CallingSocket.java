package tachotwin.skzi.serial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Lines that this side opens by TCP, again and again while nobody answers. */
final class CallingSocket implements LineSource {
  private static final int PATIENCE_MILLIS = 2_000;

  /** Between one call and the next, so that a peer that hangs up at once is not called all day. */
  private static final int PAUSE_MILLIS = 100;

  private final String host;
  private final int port;
  private boolean called;

  CallingSocket(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public String name() {
    return "tcp " + host + ":" + port;
  }

  @Override
  public void bind() throws IOException {
    // An unknown name is told at once rather than tried for ever.
    InetAddress.getByName(host);
  }

  @Override
  public Line next() throws InterruptedException {
    while (true) {
      if (called) {
        Thread.sleep(PAUSE_MILLIS);
      }
      called = true;
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), PATIENCE_MILLIS);
        return new SocketLine(socket);
      } catch (IOException e) {
        // Nobody is there yet; a socket that did not connect holds nothing.
        called = true;
      }
    }
  }

  @Override
  public void close() {
    // The thread that calls is interrupted by the port.
  }
}
