package tachotwin.port;

import java.util.function.Consumer;
import tachotwin.octet.Octets;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Parcel;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;

/**
 * What the client of appendix В asks of the tachograph: documents, encryption and check sums are
 * the block's work (4.3.4), reached through the firmware by commands of Ж.
 */
public interface ServerSecurity {
  /** Identity for CONNECTREQUEST (В.1.3.1). */
  void begin(Consumer<Outcome<SessionStart>> onReply);

  /** Answer to SERVERHELLO (В.1.3.2); refused with 70 where the key of the authority is missing. */
  void hello(Octets serverCertificate, Octets rnds, Consumer<Outcome<SessionProof>> onReply);

  /** One certificate of CACERTCHAIN (В.1.3.5). */
  void authority(Octets certificate, Consumer<Outcome<Octets>> onReply);

  /** H of CONFIRMSESSION (В.1.3.7). */
  void confirm(Octets h, Consumer<Outcome<Octets>> onReply);

  /**
   * The next document, encrypted for a serial number of MESSAGE; refused with 27 where there is
   * none.
   */
  void nextParcel(long serialNo, Consumer<Outcome<Parcel>> onReply);

  /** The check sum of 6 octets over encoded elements (В.1.3.8, tag 1E). */
  void mac(Octets elements, Consumer<Outcome<Octets>> onReply);

  /** A MESSAGE of the server: its check sum is verified, its payload opened and obeyed. */
  void accept(
      long serialNo,
      boolean encrypted,
      Octets payload,
      Octets elements,
      Octets mac,
      Consumer<Outcome<Acknowledged>> onReply);

  /** The session is over. */
  void end(Consumer<Outcome<Octets>> onReply);
}
