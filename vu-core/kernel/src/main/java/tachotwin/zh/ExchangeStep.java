package tachotwin.zh;

import java.util.List;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.trace.Field;

/**
 * Answer to 45 and 46: the next command for the card, or none when the exchange is done.
 *
 * @param command the octets of a command APDU; empty when there is nothing more to send
 */
public record ExchangeStep(Octets command) implements Payload {
  /** The exchange is done; 48 closes it. */
  public static final ExchangeStep DONE = new ExchangeStep(Octets.EMPTY);

  /** Whether there is nothing more to send. */
  public boolean isDone() {
    return command.isEmpty();
  }

  @Override
  public void encode(OctetWriter out) {
    out.octets(command);
  }

  /** Takes all octets. */
  public static ExchangeStep decode(OctetReader in) throws DecodeException {
    return new ExchangeStep(in.rest());
  }

  @Override
  public List<Field> fields() {
    return List.of(new Field("APDU", command.toHex(), "docs/skzi-commands.md"));
  }
}
