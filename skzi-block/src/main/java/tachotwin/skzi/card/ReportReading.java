package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.card.CardFile;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.state.BlockCore;

/**
 * Brings a card of a driver or workshop up to date (Order 36, 39.1), gives its files to the report
 * and has the card sign the lines (Д.3.1, Д.3.3, Д.3.6).
 */
final class ReportReading implements CardWork {
  private final BlockCore core;
  private final CardSession session;
  private final ReportSigning report;
  private Optional<Octets> hash = Optional.empty();

  ReportReading(BlockCore core, CardSession session, ReportSigning report) {
    this.core = core;
    this.session = session;
    this.report = report;
  }

  @Override
  public List<CardFile> reads() {
    List<CardFile> out = new ArrayList<>(SessionWriting.FILES);
    out.add(CardFile.IDENTIFICATION);
    out.add(CardFile.CONTROL_ACTIVITY_DATA);
    return List.copyOf(out);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    new SessionWriting(core, session).update(contents);
    hash = report.compose(contents);
  }

  @Override
  public Optional<Octets> hashToSign() {
    return hash;
  }

  @Override
  public void finish() {
    report.exchanged();
  }

  @Override
  public boolean signed(Octets signature) {
    hash = Optional.empty();
    return report.signed(signature);
  }
}
