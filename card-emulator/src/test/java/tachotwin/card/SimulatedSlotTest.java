package tachotwin.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.octet.Octets;
import tachotwin.port.CardSlot;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class SimulatedSlotTest {
  private static final SimInstant START = TestCards.START;
  private static final CommandApdu SELECT = CommandApdu.send(0, 0xA4, 2, 0x0C, Octets.hex("0002"));
  private static final CommandApdu READ = CommandApdu.ask(0, 0xB0, 0, 0, 25);

  private final EventQueue queue = new EventQueue(START);
  private final SimulatedSlot slot = new SimulatedSlot(queue, CardTiming.USUAL);
  private final List<String> heard = new ArrayList<>();
  private final List<CardSlot.Reply> replies = new ArrayList<>();

  @BeforeEach
  void listen() {
    slot.listener(
        new CardSlot.Listener() {
          @Override
          public void cardInserted() {
            heard.add("in");
          }

          @Override
          public void cardRemoved() {
            heard.add("out");
          }
        });
  }

  private void run() {
    queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
  }

  private static CardSlot.Reply answered(int sw) {
    return new CardSlot.Reply.Answered(new ResponseApdu(Octets.EMPTY, sw));
  }

  @Test
  void theUnitHearsOfACardAfterTheHandIsDone() {
    assertThat(slot.insert(TestCards.driver())).isTrue();
    assertThat(heard).isEmpty();
    run();
    assertThat(heard).containsExactly("in");
    assertThat(slot.insert(TestCards.control())).isFalse();
  }

  @Test
  void aCardAnswersAfterTheTimeOfItsOctets() {
    slot.insert(TestCards.driver());
    assertThat(slot.reset()).isEqualTo(TachographCard.ATR);
    List<SimInstant> at = new ArrayList<>();
    slot.submit(SELECT, reply -> at.add(queue.now()));
    run();
    // 7 octets in one block of 4 more, 2 ms of work, 2 octets in one block: (11 + 6) · 98 µs + 2 ms
    assertThat(at).containsExactly(START.plus(SimDuration.ofMicros(17 * 98 + 2000)));
  }

  @Test
  void aLongAnswerTakesSeveralBlocks() {
    // 1000 octets go in four blocks of 254 at most: (1000 + 4 · 4) · 98 µs
    assertThat(CardTiming.USUAL.transfer(1000)).isEqualTo(SimDuration.ofMicros(1016 * 98));
  }

  @Test
  void commandsFollowOneAnother() {
    slot.insert(TestCards.driver());
    slot.reset();
    slot.submit(
        SELECT,
        first -> {
          replies.add(first);
          slot.submit(READ, replies::add);
        });
    run();
    assertThat(replies).hasSize(2).startsWith(answered(0x9000));
    assertThat(((CardSlot.Reply.Answered) replies.get(1)).response().data().length()).isEqualTo(25);
  }

  @Test
  void twoCommandsAtOnceAreTheCallersMistake() {
    slot.insert(TestCards.driver());
    slot.reset();
    slot.submit(SELECT, replies::add);
    assertThatIllegalStateException().isThrownBy(() -> slot.submit(READ, replies::add));
  }

  @Test
  void anEmptySlotIsMute() {
    assertThat(slot.reset()).isEqualTo(Octets.EMPTY);
    slot.submit(SELECT, replies::add);
    run();
    assertThat(replies).containsExactly(new CardSlot.Reply.Mute());
  }

  @Test
  void aCardWithoutPowerIsMute() {
    slot.insert(TestCards.driver());
    slot.submit(SELECT, replies::add);
    run();
    assertThat(replies).containsExactly(new CardSlot.Reply.Mute());
  }

  @Test
  void aCardPulledOutBeforeTheLastOctetHasNotSeenTheCommand() {
    TachographCard card = TestCards.driver();
    slot.insert(card);
    slot.reset();
    slot.submit(CommandApdu.send(0, 0x20, 0, 0, Octets.hex("39393939FFFFFFFF")), replies::add);
    assertThat(slot.pullOut()).contains(card);
    run();
    assertThat(replies).containsExactly(new CardSlot.Reply.Mute());
    assertThat(heard).containsExactly("in", "out");
    assertThat(card.image().pin().pinLeft()).isEqualTo(3);
  }

  @Test
  void anotherCardDoesNotAnswerForTheOneBefore() {
    slot.insert(TestCards.driver());
    slot.reset();
    slot.submit(SELECT, replies::add);
    slot.pullOut();
    slot.insert(TestCards.control());
    slot.reset();
    run();
    assertThat(replies).containsExactly(new CardSlot.Reply.Mute());
  }

  @Test
  void aLockedCardCannotBePulledOutUntilItIsEjected() {
    TachographCard card = TestCards.driver();
    slot.insert(card);
    slot.lock();
    assertThat(slot.isLocked()).isTrue();
    assertThat(slot.pullOut()).isEmpty();
    assertThat(slot.card()).contains(card);
    slot.eject();
    run();
    assertThat(slot.card()).isEmpty();
    assertThat(slot.isLocked()).isFalse();
    assertThat(heard).containsExactly("in", "out");
  }

  @Test
  void anEmptySlotNeitherLocksNorEjects() {
    slot.lock();
    assertThat(slot.isLocked()).isFalse();
    slot.eject();
    run();
    assertThat(heard).isEmpty();
    assertThat(slot.pullOut()).isEmpty();
  }
}
