package tachotwin.aistk.server;

import tachotwin.gost.Certificate;
import tachotwin.gost.channel.SessionKeys;
import tachotwin.octet.Octets;
import tachotwin.time.SimInstant;

/** Where the server stands on one connection. */
sealed interface ServerState {
  /** Nothing came yet. */
  record Fresh() implements ServerState {}

  /** SERVERHELLO was sent. */
  record Greeted(Hello hello) implements ServerState {}

  /**
   * CONFIRMSESSION was sent.
   *
   * @param certificate of the block, verified
   * @param lastSerialNo number of the last MESSAGE in this session; -1 where none came
   * @param lastReceipt payload of the last answer, to be sent again on request
   */
  record Established(
      Hello hello, SessionKeys keys, Certificate certificate, long lastSerialNo, Octets lastReceipt)
      implements ServerState {}

  /** DENYSESSION was sent or the connection is gone. */
  record Over() implements ServerState {}

  /**
   * What CONNECTREQUEST and SERVERHELLO settled.
   *
   * @param time of the server
   */
  record Hello(
      Octets partNumber,
      Octets keyId,
      SimInstant time,
      UnitContext context,
      UnitContext.Visit visit) {}
}
