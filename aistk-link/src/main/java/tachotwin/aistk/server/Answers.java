package tachotwin.aistk.server;

import java.util.OptionalInt;
import java.util.OptionalLong;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.Packet;
import tachotwin.aistk.server.ServerState.Established;
import tachotwin.octet.Octets;

/**
 * The server's answer to one MESSAGE (В.3.3).
 *
 * @param session the session as it was before the message
 * @param serialNo number of the message that is answered
 * @param payload the answer, not yet encrypted
 */
record Answers(Established session, long serialNo, Octets payload) {
  /** The session after the answer. */
  Established next() {
    return new Established(
        session.hello(), session.keys(), session.certificate(), serialNo, payload);
  }

  /** The answer, encrypted and with its check sum; uses up a number. */
  Packet packet(long systemCode) {
    ServerState.Hello hello = session.hello();
    long own = hello.context().takeSerialNo();
    MessageOptions options =
        new MessageOptions(
            OptionalInt.empty(),
            OptionalLong.of(systemCode),
            OptionalInt.of(MessageOptions.PROTOCOL),
            hello.partNumber(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.of(0));
    Octets encrypted = session.keys().encryptDown(own, payload);
    MessageData data = new MessageData(true, encrypted, own, hello.context().received(), options);
    Octets mac = session.keys().macDown(data.toOctets());
    return new Packet(
        systemCode, hello.partNumber(), hello.visit().serverCtx(), Message.of(data, mac));
  }
}
