package tachotwin.skzi.serial;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Lines that others open by TCP; who calls while one stands waits for its end. */
final class ListeningSocket implements LineSource {
  private static final int BACKLOG = 4;

  private final String host;
  private final int port;
  private @Nullable ServerSocket server;

  ListeningSocket(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public String name() {
    ServerSocket bound = server;
    return "tcp " + host + ":" + (bound == null ? port : bound.getLocalPort());
  }

  @Override
  public void bind() throws IOException {
    ServerSocket made = new ServerSocket();
    made.setReuseAddress(true);
    made.bind(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
    server = made;
  }

  @Override
  public Line next() throws IOException {
    ServerSocket bound = server;
    if (bound == null) {
      throw new IOException("not bound");
    }
    return new SocketLine(bound.accept());
  }

  @Override
  public void close() throws IOException {
    ServerSocket bound = server;
    if (bound != null) {
      bound.close();
    }
  }
}
