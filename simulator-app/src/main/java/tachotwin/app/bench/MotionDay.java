package tachotwin.app.bench;

import tachotwin.dictionary.EquipmentType;
import tachotwin.octet.Crc;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.GnssFix;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.skzi.SkziBlock;
import tachotwin.skzi.archive.Archive;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame04;
import tachotwin.skzi.frame.Pcb;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.skzi.link.BlockLink;
import tachotwin.skzi.state.BlockClock;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockListeners;
import tachotwin.skzi.state.BlockState;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CardPresence;
import tachotwin.zh.CommandCode;
import tachotwin.zh.MotionSecond;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * A block whose unit tells it a day's motion, a command 60 each simulated second: a driver's card,
 * eight hours at 80 km/h to the south, a break of 45 minutes after four.
 */
final class MotionDay {
  /** Commands of the day. */
  static final int SECONDS = YearOfDriving.MINUTES * 60;

  private static final String PART_NUMBER = "20E3S00000000001";
  private static final SimDuration SECOND = SimDuration.ofSeconds(1);
  private static final int SPEED = 80_00;
  private static final int MOVING = 1;
  private static final long ODOMETER = 184_320_000;

  // At 80 km/h a degree of latitude, 111.2 km, takes 5 004 s.
  private static final double MICRO_DEGREES = 1e6 / 5004;

  private final EventQueue queue;
  private final SkziBlock block;
  private final BlockLink link;
  private Octets answer = Octets.EMPTY;
  private int number;
  private int told;

  /** A block that is ready for work, with an empty archive of its own. */
  MotionDay(Archive archive, BlockKeys keys, SimInstant start) {
    queue = new EventQueue(start);
    BlockIdentity identity =
        new BlockIdentity(
            PART_NUMBER,
            "Tachotwin",
            "НКМ-2.11",
            "2.11",
            3,
            start,
            keys.certificate().privateKeyUntil(),
            keys.certificate().notAfter());
    block =
        new SkziBlock(
            new BlockCore(
                new BlockState(identity, Profile.GOST_34005_2022, Variant.ONLINE),
                archive,
                keys,
                new BlockClock(queue),
                this::fix,
                new BlockListeners()));
    link = new BlockLink(block::execute, octets -> answer = octets, queue);
    block.powerOn();
    queue.runUntil(start.plus(SimDuration.ofHours(6)));
  }

  /**
   * Plays the day; returns the commands that were answered 00.
   *
   * @param framed whether the commands cross the link of protocol '04' or are carried out directly
   */
  double drive(boolean framed) {
    good(framed, ZhCommand.of(CommandCode.END_OF_STARTUP, new StartupEnd(4, 0)));
    good(
        framed,
        ZhCommand.of(
            CommandCode.CARD_INSERTED,
            new CardPresence(
                1,
                EquipmentType.Code.DRIVER_CARD.code(),
                0x2B,
                "RU12345678901200",
                queue.now(),
                (int) (ODOMETER / 1000),
                false)));
    int good = 0;
    for (told = 1; told <= SECONDS; told++) {
      queue.runUntil(queue.now().plus(SECOND));
      good += good(framed, ZhCommand.of(CommandCode.MOTION_SECOND, motion())) ? 1 : 0;
      if (told == SECONDS / 2) {
        queue.runUntil(queue.now().plus(SimDuration.ofMinutes(45)));
      }
    }
    return good;
  }

  private MotionSecond motion() {
    return new MotionSecond(queue.now(), SPEED * 256 / 100, ODOMETER + told * SPEED / 360, MOVING);
  }

  private boolean good(boolean framed, ZhCommand command) {
    return framed ? framed(command) : block.execute(command).isOk();
  }

  private boolean framed(ZhCommand command) {
    link.accept(new Frame04(new Pcb(number, Crc.CRC16), command.toOctets()).toOctets());
    number ^= 1;
    try {
      return ZhAnswer.decode(Frame.decode(answer.reader()).data().reader()).isOk();
    } catch (DecodeException e) {
      return false;
    }
  }

  private GnssFix fix(SimInstant at) {
    int latitude = 55_751_244 - (int) (told * MICRO_DEGREES);
    return new GnssFix(true, latitude, 37_618_423, told == 0 ? 0 : SPEED, 180_00, 12, at);
  }
}
