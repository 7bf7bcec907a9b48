package tachotwin.skzi.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tachotwin.octet.Octets;

/**
 * Lines over a serial port, 8N1, half duplex by the protocol above it.
 *
 * <p>A pseudo-terminal serves as well as a UART: what it cannot do (modem lines, the error 25 that
 * a good opening leaves behind) is not asked of it. A port that goes away is waited for.
 */
final class SerialDevice implements LineSource {
  /** The driver counts its time-outs in such steps. */
  private static final int STEP_MILLIS = 100;

  private static final int PAUSE_MILLIS = 300;

  private final String device;
  private final int baud;
  private final Supply supply;
  private final SupplyKey key;
  private volatile @Nullable SerialPort port;
  private volatile boolean closed;

  SerialDevice(String device, int baud, Supply supply, SupplyKey key) {
    this.device = device;
    this.baud = baud;
    this.supply = supply;
    this.key = key;
  }

  @Override
  public String name() {
    return "serial " + device;
  }

  @Override
  public void bind() throws IOException {
    port = open();
  }

  @Override
  public Line next() throws IOException, InterruptedException {
    byte[] buffer = new byte[4096];
    while (!closed) {
      SerialPort present = present();
      if (supply == Supply.OCTETS || !supply.isOn(present, key)) {
        int count = present.readBytes(buffer, buffer.length);
        if (count < 0) {
          drop(present);
        } else if (count > 0 && supply == Supply.OCTETS) {
          return new SerialLine(present, Octets.of(Arrays.copyOf(buffer, count)));
        }
        // Without supply nobody hears what comes.
      } else {
        return new SerialLine(present, Octets.EMPTY);
      }
    }
    throw new IOException("closed");
  }

  @Override
  public void close() {
    closed = true;
    SerialPort present = port;
    if (present != null) {
      drop(present);
    }
  }

  private SerialPort present() throws InterruptedException {
    while (true) {
      SerialPort present = port;
      if (present != null) {
        return present;
      }
      Thread.sleep(PAUSE_MILLIS);
      try {
        port = open();
      } catch (IOException e) {
        // Not back yet: the next round tries again.
        port = null;
      }
    }
  }

  private SerialPort open() throws IOException {
    SerialPort made;
    try {
      made = SerialPort.getCommPort(device);
    } catch (SerialPortInvalidPortException e) {
      throw new IOException("no such serial port", e);
    }
    made.setComPortParameters(baud, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    made.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, STEP_MILLIS, 0);
    if (!made.openPort()) {
      throw new IOException("the system says error " + made.getLastErrorCode());
    }
    made.setDTR();
    made.setRTS();
    // What was said before this moment was said to nobody.
    made.flushIOBuffers();
    return made;
  }

  private void drop(SerialPort gone) {
    port = null;
    gone.clearDTR();
    gone.clearRTS();
    gone.closePort();
  }

  /** The line that stands; its end closes the port, which also tells the other side by DTR. */
  private final class SerialLine implements Line {
    private final SerialPort present;
    private Octets first;

    SerialLine(SerialPort present, Octets first) {
      this.present = present;
      this.first = first;
    }

    @Override
    public String peer() {
      return device;
    }

    @Override
    public int read(byte[] buffer) {
      if (!first.isEmpty()) {
        int count = first.length();
        first.copyTo(buffer, 0);
        first = Octets.EMPTY;
        return count;
      }
      if (!supply.isOn(present, key)) {
        return -1;
      }
      return present.readBytes(buffer, buffer.length);
    }

    @Override
    public void write(byte[] octets) throws IOException {
      if (present.writeBytes(octets, octets.length) != octets.length) {
        throw new IOException("cannot write to " + device);
      }
    }

    @Override
    public void close() {
      drop(present);
    }
  }
}
