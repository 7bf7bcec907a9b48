package tachotwin.skzi.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.ControlActivity;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.ControlFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.time.SimDuration;

/**
 * Notes downloads and the control that goes on on a driver's card: 050Eh, 0508h, C2F3h (4.7.24); a
 * download finds the session written (Order 36, 39.1).
 */
final class ControlNoting implements CardWork {
  private static final int CARD = 0x80;

  private final BlockCore core;
  private final CardSession session;
  private final Optional<ControlFact> control;
  private final boolean download;

  ControlNoting(
      BlockCore core, CardSession session, Optional<ControlFact> control, boolean download) {
    this.core = core;
    this.session = session;
    this.control = control;
    this.download = download;
  }

  @Override
  public List<CardFile> reads() {
    List<CardFile> out = new ArrayList<>();
    if (download) {
      out.addAll(SessionWriting.FILES);
      out.add(CardFile.CARD_DOWNLOAD);
    }
    out.add(CardFile.CONTROL_ACTIVITY_DATA);
    out.add(CardFile.CONTROLS);
    return List.copyOf(out);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    if (download) {
      new SessionWriting(core, session).update(contents);
      Optional<DownloadFact> last =
          core
              .archive()
              .between(
                  DownloadFact.class,
                  session.insertion().at(),
                  session.now().plus(SimDuration.ofSeconds(1)))
              .stream()
              .filter(fact -> (fact.parts() & CARD) != 0)
              .reduce((first, second) -> second);
      if (last.isPresent()) {
        contents.put(CardFile.CARD_DOWNLOAD, TimeStamp.of(last.get().at()));
      }
    }
    if (control.isPresent()) {
      note(contents, activity(control.get(), control.get().controlCard(), session));
    }
  }

  private static void note(CardContents contents, ControlActivity activity) throws DecodeException {
    contents.put(CardFile.CONTROL_ACTIVITY_DATA, activity);
    if (contents.has(CardFile.CONTROLS)) {
      contents.put(
          CardFile.CONTROLS,
          added(
              contents.get(CardFile.CONTROLS, in -> CardRing.decode(RingLayout.CONTROLS, in)),
              activity));
    }
  }

  static ControlActivity activity(ControlFact fact, FullCardNumber other, CardSession session) {
    return new ControlActivity(
        fact.type(),
        TimeStamp.of(fact.at()),
        other,
        session.vehicle(),
        TimeStamp.of(fact.from()),
        TimeStamp.of(fact.to()));
  }

  /** The ring with a control, which replaces what the ring has of the same control. */
  static CardRing<ControlActivity> added(CardRing<ControlActivity> ring, ControlActivity activity) {
    ControlActivity newest = ring.places().get(ring.newest());
    return newest.time().equals(activity.time())
        ? ring.replaceNewest(activity)
        : ring.append(activity);
  }
}
