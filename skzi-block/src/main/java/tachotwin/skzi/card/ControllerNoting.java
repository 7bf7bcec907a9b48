package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.ControlFact;

/** Notes the control that goes on on the controller's own card: 050Ch (4.7.30). */
record ControllerNoting(CardSession session, ControlFact control) implements CardWork {
  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.CONTROLLER_ACTIVITY_DATA);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    contents.put(
        CardFile.CONTROLLER_ACTIVITY_DATA,
        ControlNoting.added(
            contents.get(
                CardFile.CONTROLLER_ACTIVITY_DATA,
                in -> CardRing.decode(RingLayout.CONTROLLER_ACTIVITIES, in)),
            ControlNoting.activity(control, control.controlledCard(), session)));
  }
}
