package tachotwin.skzi.card;

import java.util.List;
import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.FullCardNumber;
import tachotwin.dictionary.TimeStamp;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CardRing;
import tachotwin.dictionary.card.CompanyActivity;
import tachotwin.dictionary.card.CompanyActivityType;
import tachotwin.dictionary.card.CompanyCardIdentification;
import tachotwin.dictionary.card.RingLayout;
import tachotwin.octet.DecodeException;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.state.BlockCore;

/** Sets or takes off the lock of a company: 050Dh of its card and the block's journal (4.7.33). */
final class LockNoting implements CardWork {
  private final BlockCore core;
  private final CardSession session;
  private final boolean lockIn;
  private Optional<CompanyCardIdentification> company = Optional.empty();

  LockNoting(BlockCore core, CardSession session, boolean lockIn) {
    this.core = core;
    this.session = session;
    this.lockIn = lockIn;
  }

  @Override
  public List<CardFile> reads() {
    return List.of(CardFile.IDENTIFICATION, CardFile.COMPANY_ACTIVITY_DATA);
  }

  @Override
  public void compose(CardContents contents) throws DecodeException {
    company = Optional.of(contents.get(CardFile.IDENTIFICATION, CompanyCardIdentification::decode));
    note(
        contents,
        session,
        lockIn ? CompanyActivityType.Code.LOCK_IN : CompanyActivityType.Code.LOCK_OUT);
  }

  /** An action without data of a driver's card: on 050Dh of the company's card. */
  static void note(CardContents contents, CardSession session, CompanyActivityType type)
      throws DecodeException {
    CardRing<CompanyActivity> ring =
        contents.get(
            CardFile.COMPANY_ACTIVITY_DATA,
            in -> CardRing.decode(RingLayout.COMPANY_ACTIVITIES, in));
    contents.put(
        CardFile.COMPANY_ACTIVITY_DATA,
        ring.append(
            new CompanyActivity(
                type,
                TimeStamp.of(session.now()),
                FullCardNumber.NONE,
                session.vehicle(),
                TimeStamp.NONE,
                TimeStamp.NONE)));
  }

  @Override
  public void finish() {
    CompanyCardIdentification owner = company.orElseThrow();
    FullCardNumber card = owner.identity().fullNumber(EquipmentType.Code.COMPANY_CARD);
    core.archive()
        .append(new LockFact(session.now(), lockIn, card, owner.organisation(), owner.address()));
  }
}
