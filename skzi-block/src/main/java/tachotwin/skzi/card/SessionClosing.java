package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.PlaceFact;
import tachotwin.skzi.state.BlockCore;

/** Before the withdrawal of a driver's or workshop's card: writes the session (4.7.9). */
final class SessionClosing implements CardWork {
  private final BlockCore core;
  private final CardSession session;

  SessionClosing(BlockCore core, CardSession session) {
    this.core = core;
    this.session = session;
  }

  @Override
  public List<CardFile> reads() {
    return SessionWriting.FILES;
  }

  @Override
  public boolean endsSession() {
    return true;
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    new SessionWriting(core, session).close(contents);
  }

  /** Where nothing moved there is no daily period to end. */
  @Override
  public void finish() {
    if (!session.moved()) {
      return;
    }
    core.archive()
        .append(
            new PlaceFact(
                session.now(),
                false,
                session.card().slot(),
                session.number(),
                session.position(),
                session.odometer()));
  }
}
