package tachotwin.aistk.session;

import java.util.Iterator;
import java.util.List;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.CaCertRequest;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.ConnectRequest;
import tachotwin.aistk.message.InitSession;
import tachotwin.aistk.message.ServerHello;
import tachotwin.aistk.session.ClientState.ChainAwaited;
import tachotwin.aistk.session.ClientState.ConfirmAwaited;
import tachotwin.aistk.session.ClientState.HelloAwaited;
import tachotwin.aistk.tlv.Element;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.ServerSecurity;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ServerMessages.SessionProof;
import tachotwin.zh.ServerMessages.SessionStart;

/** How a session is set up (В.1.3.1–В.1.3.7), at its beginning or when the server greets again. */
final class Greeting {
  private final ClientSession session;
  private final ServerSecurity security;
  private final PacketLine line;
  private final String serverAddress;

  Greeting(ClientSession session, ServerSecurity security, PacketLine line, String serverAddress) {
    this.session = session;
    this.security = security;
    this.line = line;
    this.serverAddress = serverAddress;
  }

  void begin() {
    security.begin(session.working(this::request, session::refusedByBlock));
  }

  private void request(SessionStart start) {
    if (!start.partNumber().chars().allMatch(sign -> sign > 0 && sign < 0x80)) {
      session.fault("номер блока не в IA5");
      return;
    }
    Octets partNumber = Text.ia5(start.partNumber(), 16);
    line.partNumber(partNumber);
    ConnectRequest request =
        new ConnectRequest(serverAddress, partNumber, start.keyId(), start.idRequest());
    session.setUp(new HelloAwaited(request));
  }

  void answer(ServerHello hello) {
    security.hello(
        hello.certificate(),
        hello.rnds(),
        session.working(this::prove, code -> hesitate(code, hello)));
  }

  private void hesitate(ResponseCode code, ServerHello hello) {
    if (code == ResponseCode.CA_KEY_NEEDED) {
      CaCertRequest request = new CaCertRequest(List.of(CaCertRequest.NO_KEY));
      session.setUp(new ChainAwaited(request, hello));
    } else {
      session.refusedByBlock(code);
    }
  }

  void learn(CaCertChain chain, ServerHello hello) {
    learn(chain.certificates().iterator(), hello);
  }

  private void learn(Iterator<Octets> certificates, ServerHello hello) {
    if (certificates.hasNext()) {
      security.authority(
          certificates.next(),
          session.working(done -> learn(certificates, hello), session::refusedByBlock));
    } else {
      security.hello(
          hello.certificate(), hello.rnds(), session.working(this::prove, session::refusedByBlock));
    }
  }

  private void prove(SessionProof proof) {
    session.wasGood();
    if (Element.UNIT_CERTIFICATE.allows(proof.certificate().length())) {
      InitSession init = new InitSession(proof.certificate(), proof.rndkc(), proof.s());
      session.setUp(new ConfirmAwaited(init));
    } else {
      session.fault("сертификат блока длиной " + proof.certificate().length());
    }
  }

  void confirm(ConfirmSession confirm) {
    security.confirm(
        confirm.h(),
        session.working(
            done -> {
              session.wasGood();
              session.established();
            },
            session::refusedByBlock));
  }
}
