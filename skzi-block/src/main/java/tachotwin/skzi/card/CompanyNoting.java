package tachotwin.skzi.card;

import java.util.List;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.CompanyActivityType;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimDuration;

/** Notes the downloads of this session on the company's card: 050Dh (4.7.32). */
record CompanyNoting(BlockCore core, CardSession session) implements CardWork {
  private static final int CARD = 0x80;

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.COMPANY_ACTIVITY_DATA);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    CardRing<CompanyActivity> ring =
        contents.get(
            CardFile.COMPANY_ACTIVITY_DATA,
            in -> CardRing.decode(RingLayout.COMPANY_ACTIVITIES, in));
    for (DownloadFact fact :
        core.archive()
            .between(
                DownloadFact.class,
                session.insertion().at(),
                session.now().plus(SimDuration.ofSeconds(1)))) {
      CompanyActivity activity = activity(fact);
      if (fact.card().equals(session.number()) && !ring.records().contains(activity)) {
        ring = ring.append(activity);
      }
    }
    contents.put(CardFile.COMPANY_ACTIVITY_DATA, ring);
  }

  private CompanyActivity activity(DownloadFact fact) {
    boolean card = (fact.parts() & CARD) != 0;
    return new CompanyActivity(
        card ? CompanyActivityType.Code.CARD_DOWNLOAD : CompanyActivityType.Code.UNIT_DOWNLOAD,
        TimeStamp.of(fact.at()),
        card ? driver() : FullCardNumber.NONE,
        session.vehicle(),
        TimeStamp.of(fact.from()),
        TimeStamp.of(fact.to()));
  }

  private FullCardNumber driver() {
    return core.state()
        .slots()
        .in(3 - session.card().slot())
        .filter(card -> card.is(EquipmentType.Code.DRIVER_CARD))
        .map(CardInSlot::card)
        .orElse(FullCardNumber.NONE);
  }
}
