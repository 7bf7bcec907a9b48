package tachotwin.aistk.session;

import tachotwin.aistk.message.Body;
import tachotwin.aistk.message.CaCertChain;
import tachotwin.aistk.message.ConfirmSession;
import tachotwin.aistk.message.Message;
import tachotwin.aistk.message.ServerHello;

/** Where the tachograph stands on one connection. */
sealed interface ClientState {
  /** Whether a message of the server may come now. */
  default boolean expects(Body body) {
    return false;
  }

  /** The block works; messages of the server wait. */
  record Working() implements ClientState {}

  /** The block works, and the session will end when it is ready. */
  record Leaving(SessionEnd end) implements ClientState {}

  /** CONNECTREQUEST or INITSESSION was sent, or CACERTREQUEST in between. */
  sealed interface SettingUp extends ClientState {
    /** What was sent, to send it again. */
    Body sent();
  }

  /** SERVERHELLO is awaited. */
  record HelloAwaited(Body sent) implements SettingUp {
    @Override
    public boolean expects(Body body) {
      return body instanceof ServerHello;
    }
  }

  /** CACERTCHAIN is awaited, to judge a hello with it. */
  record ChainAwaited(Body sent, ServerHello hello) implements SettingUp {
    @Override
    public boolean expects(Body body) {
      return body instanceof CaCertChain;
    }
  }

  /** CONFIRMSESSION is awaited. */
  record ConfirmAwaited(Body sent) implements SettingUp {
    @Override
    public boolean expects(Body body) {
      return body instanceof ConfirmSession;
    }
  }

  /** The receipt of a document is awaited; the server may also authenticate again (В.1.3.2). */
  record ReceiptAwaited(long document) implements ClientState {
    @Override
    public boolean expects(Body body) {
      return body instanceof Message || body instanceof ServerHello;
    }
  }

  /** No document waits; the connection is kept. */
  record Resting() implements ClientState {
    @Override
    public boolean expects(Body body) {
      return body instanceof Message || body instanceof ServerHello;
    }
  }

  /** The connection is not used any more. */
  record Over() implements ClientState {}
}
