package tachotwin.can.capture;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tachotwin.can.frame.CanBus;
import tachotwin.can.frame.CanFrame;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** Writes {@code (seconds.micros) can0 ID#DATA} lines, as {@code candump -L} does. */
public final class CandumpWriter implements CanBus.Listener, Closeable {
  private static final byte[] DIGITS = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  private final OutputStream out;
  private final byte[] line = new byte[64];
  private int at;

  /** Begins a log; the stream is closed with the writer. */
  public CandumpWriter(OutputStream out) {
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  @Override
  public void heard(SimInstant when, CanFrame frame) {
    at = 0;
    put('(');
    decimal(when.epochSecond(), 10);
    put('.');
    decimal(Math.floorMod(when.micros(), 1_000_000L), 6);
    put(')');
    put(' ');
    put('c');
    put('a');
    put('n');
    put('0');
    put(' ');
    for (int shift = 28; shift >= 0; shift -= 4) {
      line[at++] = DIGITS[frame.id() >>> shift & 0xF];
    }
    put('#');
    Octets data = frame.data();
    for (int i = 0; i < data.length(); i++) {
      line[at++] = DIGITS[data.u8(i) >>> 4];
      line[at++] = DIGITS[data.u8(i) & 0xF];
    }
    put('\n');
    try {
      out.write(line, 0, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(char sign) {
    line[at++] = (byte) sign;
  }

  private void decimal(long value, int digits) {
    long left = value;
    for (int i = at + digits - 1; i >= at; i--) {
      line[i] = DIGITS[(int) (left % 10)];
      left /= 10;
    }
    at += digits;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
