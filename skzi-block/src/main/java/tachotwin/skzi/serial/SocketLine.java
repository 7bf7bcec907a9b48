package tachotwin.skzi.serial;

import java.io.IOException;
import java.net.Socket;

/** A line over TCP. */
final class SocketLine implements Line {
  private final Socket socket;

  SocketLine(Socket socket) throws IOException {
    this.socket = socket;
    // Blocks are short and each waits for its answer.
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
  }

  @Override
  public String peer() {
    return String.valueOf(socket.getRemoteSocketAddress());
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return socket.getInputStream().read(buffer);
  }

  @Override
  public void write(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
