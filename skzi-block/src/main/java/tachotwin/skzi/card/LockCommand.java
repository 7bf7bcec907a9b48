package tachotwin.skzi.card;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.LockState;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;
import tachotwin.zh.ZhAnswer;

/** Command 58: whether a lock is set, and whether by the company whose card is in a slot. */
public final class LockCommand implements CommandArea {
  private static final LockState NONE = new LockState(0, SimInstant.ofEpochSecond(0), "");
  private static final int OWN = 1;
  private static final int FOREIGN = 2;

  private final CardRights rights;
  private final CompanyLocks locks;

  /** Of a block. */
  public LockCommand(BlockCore core) {
    this.rights = new CardRights(core);
    this.locks = new CompanyLocks(core);
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.LOCK_STATE, SlotNumber.class, this::state);
  }

  private ZhAnswer state(SlotNumber told) {
    Optional<CardInSlot> card = rights.card(told.slot(), EquipmentType.Code.COMPANY_CARD);
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.CARD_NOT_INSERTED);
    }
    return ZhAnswer.ok(locks.current().map(lock -> state(lock, card.get())).orElse(NONE));
  }

  private static LockState state(LockFact lock, CardInSlot card) {
    int whose = CompanyLocks.isOf(lock, card.card()) ? OWN : FOREIGN;
    return new LockState(whose, lock.at(), lock.company().text());
  }
}
