package tachotwin.aistk.session;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tachotwin.aistk.message.Diagnostic;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.MessageData;
import tachotwin.aistk.message.MessageOptions;
import tachotwin.aistk.message.RetransmitReason;
import tachotwin.aistk.session.ClientState.ReceiptAwaited;
import tachotwin.aistk.tlv.Element;
import tachotwin.octet.Octets;
import tachotwin.port.ServerSecurity;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.Acknowledged;
import tachotwin.zh.ServerMessages.Parcel;

/** How documents go in messages (В.2, В.3) and what the server's messages mean for them. */
final class Delivering {
  private final ClientSession session;
  private final ServerSecurity security;
  private final PacketLine line;
  private final LinkMemory memory;
  private final long systemCode;
  private final Diagnostic diagnostic;
  private final Set<Long> refused = new HashSet<>();

  Delivering(
      ClientSession session,
      ServerSecurity security,
      PacketLine line,
      LinkMemory memory,
      long systemCode,
      Diagnostic diagnostic) {
    this.session = session;
    this.security = security;
    this.line = line;
    this.memory = memory;
    this.systemCode = systemCode;
    this.diagnostic = diagnostic;
  }

  /** Sends the next document. */
  void offer() {
    offer(OptionalInt.empty());
  }

  /** Sends the document again, with a new number. */
  void offerAgain(RetransmitReason reason) {
    offer(OptionalInt.of(reason.code()));
  }

  private void offer(OptionalInt retransmitReq) {
    security.nextParcel(
        memory.nextSerialNo(),
        session.working(
            parcel -> seal(parcel, retransmitReq),
            code -> {
              if (code == ResponseCode.END_OF_DATA) {
                session.drained("");
              } else {
                session.refusedByBlock(code);
              }
            }));
  }

  private void seal(Parcel parcel, OptionalInt retransmitReq) {
    int length = parcel.payload().length();
    if (refused.contains(parcel.number())) {
      session.drained("сервер не принял документ " + parcel.number());
    } else if (length == 0 || length > MessageData.SENT) {
      session.fault("документ " + parcel.number() + " длиной " + length);
    } else {
      MessageData data =
          new MessageData(
              true,
              parcel.payload(),
              memory.nextSerialNo(),
              memory.confirmed(),
              options(retransmitReq));
      security.mac(
          data.toOctets(),
          session.working(mac -> transmit(parcel.number(), data, mac), session::refusedByBlock));
    }
  }

  private MessageOptions options(OptionalInt retransmitReq) {
    return new MessageOptions(
        retransmitReq,
        OptionalLong.of(systemCode),
        OptionalInt.of(MessageOptions.PROTOCOL),
        line.partNumber(),
        OptionalInt.of(diagnostic.code()),
        OptionalInt.empty(),
        OptionalInt.of(0));
  }

  private void transmit(long document, MessageData data, Octets mac) {
    if (Element.MAC.allows(mac.length())) {
      memory.takeSerialNo();
      session.awaitReceipt(document, Message.of(data, mac));
    } else {
      session.fault("имитовставка блока длиной " + mac.length());
    }
  }

  /**
   * Gives a message of the server to the block.
   *
   * @param before the state in which it came, to which the session returns where it was no receipt
   */
  void read(Message message, ClientState before) {
    MessageData data = message.data();
    security.accept(
        data.serialNo(),
        data.encrypted(),
        data.payload(),
        message.elements(),
        message.mac(),
        session.working(
            about -> {
              session.wasGood();
              memory.received(data.serialNo());
              acknowledged(about, before);
            },
            code -> session.wasRefused(before, code)));
  }

  private void acknowledged(Acknowledged about, ClientState before) {
    boolean answers =
        before instanceof ReceiptAwaited awaited && awaited.document() == about.number();
    if (!answers) {
      session.resumeWaiting(before);
    } else if (about.result() == 0) {
      session.delivered();
      offer();
    } else {
      refused.add(about.number());
      offer();
    }
  }
}
