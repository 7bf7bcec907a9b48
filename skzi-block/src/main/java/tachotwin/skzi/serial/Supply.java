package tachotwin.skzi.serial;

import com.fazecast.jSerialComm.SerialPort;

/**
 * What on a serial port stands for the supply of a block that is served alone (a real one has
 * supply wires of its own), or for the presence of the other side.
 */
public enum Supply {
  /** The port itself: the line stands as long as the port does. */
  PORT {
    @Override
    boolean isOn(SerialPort port, SupplyKey key) {
      return true;
    }
  },
  /** The first octets: the line stands from them until the port goes. */
  OCTETS {
    @Override
    boolean isOn(SerialPort port, SupplyKey key) {
      return true;
    }
  },
  /** The other side's DTR, which a null-modem cable brings to DSR. */
  DTR {
    @Override
    boolean isOn(SerialPort port, SupplyKey key) {
      return port.getDSR();
    }
  },
  /** The other side's RTS, which a null-modem cable brings to CTS. */
  RTS {
    @Override
    boolean isOn(SerialPort port, SupplyKey key) {
      return port.getCTS();
    }
  },
  /** A person's switch. */
  KEY {
    @Override
    boolean isOn(SerialPort port, SupplyKey key) {
      return key.isOn();
    }
  };

  abstract boolean isOn(SerialPort port, SupplyKey key);
}
