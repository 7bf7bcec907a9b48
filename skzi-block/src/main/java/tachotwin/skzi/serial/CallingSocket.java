package tachotwin.skzi.serial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Lines that this side opens by TCP, again and again while nobody answers. */
final class CallingSocket implements LineSource {
  private static final int PATIENCE_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 300;

  private final String host;
  private final int port;

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
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), PATIENCE_MILLIS);
        return new SocketLine(socket);
      } catch (IOException e) {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  @Override
  public void close() {
    // The thread that calls is interrupted by the port.
  }
}
