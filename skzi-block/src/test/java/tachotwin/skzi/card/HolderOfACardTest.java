package tachotwin.skzi.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import tachotwin.dictionary.card.CardFile;
import tachotwin.dictionary.card.CurrentUsage;
import tachotwin.profile.Profile;
import tachotwin.skzi.BlockBench;
import tachotwin.skzi.archive.EventFact;
import tachotwin.skzi.archive.LockFact;
import tachotwin.skzi.archive.ManualEntryFact;
import tachotwin.skzi.archive.MemoryArchive;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vectors.Requirement;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DownloadBegin;
import tachotwin.zh.ExchangePurpose;
import tachotwin.zh.LastSession;
import tachotwin.zh.LockState;
import tachotwin.zh.ManualEntry;
import tachotwin.zh.ManualEntryKind;
import tachotwin.zh.ReportBegin;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.SlotNumber;

/** What the block lets the holders of cards enter, lock and see, whatever the unit asks. */
class HolderOfACardTest {
  private static final int REST = 0;
  private static final int WORK = 2;
  private static final int DRIVING = 3;

  private static CardBench order() {
    BlockBench block = new BlockBench(new MemoryArchive(), BlockBench.START, Profile.ORDER_36);
    block.commission();
    block.startUp();
    return new CardBench(block);
  }

  private static ResponseCode enter(
      CardBench bench, ManualEntryKind kind, int activity, SimInstant from, SimInstant to) {
    return bench
        .ask(CommandCode.MANUAL_ENTRY, new ManualEntry(1, kind.code(), activity, from, to))
        .code();
  }

  @Test
  @Requirement("VU-063")
  void entriesFollowOneAnotherFromTheWithdrawalToTheInsertion() {
    CardBench bench = order();
    FileCard card = FileCard.driver(BlockBench.DRIVER);
    bench.insert(1, card);
    bench.block.run(600);
    bench.withdraw(1);
    SimInstant out = bench.block.queue.now();
    bench.block.run(4 * 3600);
    bench.insert(1, card);
    SimInstant in = bench.block.queue.now();
    SimInstant noon = out.plus(SimDuration.ofHours(1));

    assertThat(enter(bench, ManualEntryKind.ACTIVITY, WORK, out.minus(hour()), noon))
        .as("before the withdrawal")
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(enter(bench, ManualEntryKind.ACTIVITY, WORK, out, in.plus(hour())))
        .as("behind the insertion")
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(enter(bench, ManualEntryKind.ACTIVITY, DRIVING, out, noon))
        .as("driving is never entered")
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(enter(bench, ManualEntryKind.ACTIVITY, WORK, out, noon)).isEqualTo(ResponseCode.OK);
    assertThat(enter(bench, ManualEntryKind.ACTIVITY, REST, out, noon))
        .as("over what was entered")
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(enter(bench, ManualEntryKind.REFUSED, REST, in, in))
        .as("a refusal after an entry")
        .isEqualTo(ResponseCode.WRONG_DATA);
    assertThat(enter(bench, ManualEntryKind.ACTIVITY, REST, noon, in)).isEqualTo(ResponseCode.OK);
    assertThat(bench.block.archive.all(ManualEntryFact.class))
        .extracting(ManualEntryFact::from, ManualEntryFact::to)
        .containsExactly(tuple(out, noon), tuple(noon, in));
  }

  private static SimDuration hour() {
    return SimDuration.ofHours(1);
  }

  @Test
  void gostTakesNoEntry() {
    CardBench bench = new CardBench();
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    SimInstant now = bench.block.queue.now();
    assertThat(enter(bench, ManualEntryKind.REFUSED, REST, now, now))
        .isEqualTo(ResponseCode.WRONG_STATE);
  }

  // 06h: the block tells what it found of the session before (table 2, Order 36, 17.5).
  @Test
  @Requirement("VU-020")
  void aSessionThatWasNotClosedIsFoundWithItsBeginningAndVehicle() {
    CardBench bench = new CardBench();
    FileCard card = FileCard.driver(BlockBench.DRIVER);
    bench.insert(1, card);
    SimInstant first = bench.block.queue.now();
    bench.block.run(600);
    bench.tearOut(1); // nothing was written
    assertThat(card.get(CardFile.CURRENT_USAGE, CurrentUsage::decode).sessionOpen().seconds())
        .isEqualTo(first.epochSecond());
    bench.block.run(600);
    bench.insert(1, card);

    LastSession last =
        BlockBench.decoded(
            bench.ask(CommandCode.LAST_SESSION, new SlotNumber(1)),
            CommandCode.LAST_SESSION,
            LastSession.class);
    assertThat(last.isNotClosed()).isTrue();
    assertThat(last.isOverlap()).isFalse();
    assertThat(last.lastWithdrawal()).contains(first);
    EventFact event = BlockBench.last(bench.block.archive.all(EventFact.class));
    assertThat(event.type().code()).isEqualTo(0x06);
    assertThat(event.subject()).isEqualTo(card.number);
    assertThat(event.position()).isEqualTo(BlockBench.MOSCOW);
    assertThat(bench.block.core.state().slots().in(1).orElseThrow().holder().orElseThrow())
        .satisfies(
            holder -> {
              assertThat(holder.previousWithdrawal()).contains(first);
              assertThat(holder.previousVehicle().number().text()).isEqualTo("А123ВС77");
            });
  }

  @Test
  @Requirement("VU-074")
  void theBlockItselfRefusesACompanyThatAnotherKeepsOut() {
    CardBench bench = new CardBench();
    FileCard owner = FileCard.company();
    bench.insert(2, owner);
    assertThat(lock(bench).state()).isZero();
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_OUT)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_IN)).isEqualTo(ResponseCode.OK);
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_IN)).isEqualTo(ResponseCode.WRONG_STATE);
    assertThat(lock(bench).state()).isEqualTo(1);
    assertThat(download(bench)).isEqualTo(ResponseCode.OK);
    bench.withdraw(2);

    bench.block.run(60);
    FileCard other = FileCard.company("RU99000000001400");
    bench.insert(1, FileCard.driver(BlockBench.DRIVER));
    bench.insert(2, other);
    assertThat(lock(bench).state()).isEqualTo(2);
    assertThat(lock(bench).since())
        .isEqualTo(BlockBench.last(bench.block.archive.all(LockFact.class)).at());
    assertThat(download(bench)).isEqualTo(ResponseCode.BLOCKED);
    for (int report : new int[] {1, 2, 5}) {
      assertThat(report(bench, report)).as("report " + report).isEqualTo(ResponseCode.BLOCKED);
    }
    assertThat(bench.exchange(2, ExchangePurpose.LOCK_OUT)).isEqualTo(ResponseCode.WRONG_STATE);

    // Б.1.2: the owner's other card differs in the indices alone, and is the owner's.
    bench.withdraw(2);
    bench.insert(2, FileCard.company("RU00000000001500"));
    assertThat(lock(bench).state()).isEqualTo(1);
    assertThat(download(bench)).isEqualTo(ResponseCode.OK);
  }

  private static LockState lock(CardBench bench) {
    return BlockBench.decoded(
        bench.ask(CommandCode.LOCK_STATE, new SlotNumber(2)),
        CommandCode.LOCK_STATE,
        LockState.class);
  }

  private static ResponseCode download(CardBench bench) {
    SimInstant now = bench.block.queue.now();
    return bench
        .ask(CommandCode.DOWNLOAD_BEGIN, new DownloadBegin(1, now.startOfDay(), now, 2))
        .code();
  }

  private static ResponseCode report(CardBench bench, int type) {
    return bench
        .ask(
            CommandCode.REPORT_BEGIN,
            new ReportBegin(type, 1, bench.block.queue.now().startOfDay(), 120_000, false))
        .code();
  }
}
