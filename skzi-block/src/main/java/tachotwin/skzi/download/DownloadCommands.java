package tachotwin.skzi.download;

import java.util.Optional;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.Name;
import tachotwin.gost.Streebog;
import tachotwin.octet.Octets;
import tachotwin.skzi.archive.CardHolderFact;
import tachotwin.skzi.archive.CardSignatureFact;
import tachotwin.skzi.archive.DownloadFact;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.card.CompanyLocks;
import tachotwin.skzi.card.ControlLog;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.state.Authentication;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.CardInSlot;
import tachotwin.time.SimInstant;
import tachotwin.zh.CardSignature;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotCommand;
import tachotwin.zh.ZhAnswer;

/**
 * Commands 81–84: the download of unit and block (Б.2.3), and the block's part in the download of a
 * card (Б.2.4, 4.8.7, 4.8.8). Without the right of 4.8.1 they are answered 22.
 */
public final class DownloadCommands implements CommandArea {
  private static final int ALL_PARTS = 0x1F;
  private static final int CARD = 0x80;

  private final BlockCore core;
  private final CardRights rights;
  private final ControlLog controls;
  private final CardTail tail;
  private Optional<Running> running = Optional.empty();

  /** A download that was begun. */
  private record Running(DownloadBegin begin, CardInSlot card, Period period, Portions portions) {}

  /**
   * Of a block.
   *
   * @param rest the times of rest of 4.8.5
   */
  public DownloadCommands(BlockCore core, RestSource rest) {
    this.core = core;
    this.rights = new CardRights(core);
    this.controls = new ControlLog(core);
    this.tail = new CardTail(core, rest);
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.DOWNLOAD_BEGIN, DownloadBegin.class, this::begin);
    table.register(CommandCode.DOWNLOAD_NEXT, Payload.None.class, nothing -> next());
    table.register(CommandCode.CARD_DOWNLOAD_TAIL, SlotCommand.class, this::cardTail);
    table.register(CommandCode.DOWNLOAD_SIGNATURE, CardSignature.class, this::signature);
  }

  private ZhAnswer begin(DownloadBegin begin) {
    running = Optional.empty();
    if (begin.parts() == 0 || (begin.parts() & ~ALL_PARTS) != 0) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    Optional<CardInSlot> card = rights.forUnit(begin.slot());
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    SimInstant now = core.clock().second();
    if (begin.from().isAfter(begin.to()) || begin.from().isAfter(now)) {
      return ZhAnswer.of(ResponseCode.WRONG_PERIOD);
    }
    Period period =
        new Period(begin.from(), begin.to().isAfter(now) ? now : begin.to())
            .visibleFrom(new CompanyLocks(core).visibleFrom(card.get()));
    if (period.from().isAfter(period.to())) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    Octets file = new VuFileWriting(core).file(begin.parts(), period);
    running = Optional.of(new Running(begin, card.get(), period, new Portions(file)));
    return ZhAnswer.of(ResponseCode.OK);
  }

  private ZhAnswer next() {
    if (running.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    Optional<Octets> portion = running.get().portions().next();
    if (portion.isPresent()) {
      return ZhAnswer.ok(new Payload.Raw(portion.get()));
    }
    done(running.get());
    running = Optional.empty();
    return ZhAnswer.of(ResponseCode.END_OF_DATA);
  }

  private void done(Running download) {
    register(
        download.card(),
        download.begin().parts() | 1,
        download.period(),
        Streebog.hash256(download.portions().all()));
    if (download.card().is(EquipmentType.Code.CONTROL_CARD)) {
      controls.unitDownloaded(download.period().from(), download.period().to());
    }
  }

  private ZhAnswer cardTail(SlotCommand command) {
    Optional<CardInSlot> driver = rights.card(command.slot(), EquipmentType.Code.DRIVER_CARD);
    if (driver.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    Optional<CardInSlot> right = rights.forDriverCard(command.slot());
    if (right.isEmpty()) {
      return ZhAnswer.of(ResponseCode.BLOCKED);
    }
    Octets octets = tail.of(command.slot());
    SimInstant now = core.clock().second();
    register(right.get(), CARD, new Period(now, now), Streebog.hash256(octets));
    controls.cardDownloaded();
    return ZhAnswer.ok(new Payload.Raw(octets));
  }

  private ZhAnswer signature(CardSignature told) {
    Optional<CardInSlot> card = rights.card(told.slot());
    if (card.isEmpty()) {
      return ZhAnswer.of(ResponseCode.WRONG_STATE);
    }
    if (isTold(told.hash()) && !holds(card.get(), told)) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    core.archive()
        .append(
            new CardSignatureFact(
                core.clock().second(),
                told.slot(),
                card.get().card(),
                told.fid(),
                told.hash(),
                told.signature()));
    return ZhAnswer.of(ResponseCode.OK);
  }

  // Zeros stand where the card makes the hash and does not tell it.
  private static boolean isTold(Octets hash) {
    return !hash.equals(Octets.filled(0, hash.length()));
  }

  private static boolean holds(CardInSlot card, CardSignature told) {
    return card.authentication() instanceof Authentication.Done done
        && done.certificate().key().verifyHash(told.hash(), told.signature());
  }

  private void register(CardInSlot card, int parts, Period period, Octets hash) {
    core.archive()
        .append(
            new DownloadFact(
                core.clock().second(),
                card.card(),
                card.holder().map(CardHolderFact::surname).orElse(Name.NONE),
                parts,
                period.from(),
                period.to(),
                core.state().whereabouts().position(),
                hash));
    core.archive().seal(core.clock().now());
  }
}
