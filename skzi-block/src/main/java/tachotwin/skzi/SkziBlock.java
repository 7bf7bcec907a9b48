package tachotwin.skzi;

import java.util.Optional;
import tachotwin.skzi.accounting.BlockAccounting;
import tachotwin.skzi.accounting.NormTable;
import tachotwin.skzi.activation.ActivationCommands;
import tachotwin.skzi.archive.MotionMinute;
import tachotwin.skzi.card.CardAuthenticationCommands;
import tachotwin.skzi.card.CardExchangeCommands;
import tachotwin.skzi.card.CardRights;
import tachotwin.skzi.card.HolderCommands;
import tachotwin.skzi.card.LockCommand;
import tachotwin.skzi.command.BlockFaults;
import tachotwin.skzi.command.CardPresenceCommands;
import tachotwin.skzi.command.CommandArea;
import tachotwin.skzi.command.CommandTable;
import tachotwin.skzi.command.LifeConditions;
import tachotwin.skzi.command.MotionCommands;
import tachotwin.skzi.command.Operation;
import tachotwin.skzi.command.SituationCommand;
import tachotwin.skzi.command.StartupCommands;
import tachotwin.skzi.command.UnitEventCommand;
import tachotwin.skzi.document.Documents;
import tachotwin.skzi.document.ServerCommands;
import tachotwin.skzi.download.DownloadCommands;
import tachotwin.skzi.navigation.MotionRegister;
import tachotwin.skzi.register.BlockRegisters;
import tachotwin.skzi.register.IdentityRegister;
import tachotwin.skzi.report.ReportCommands;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockListener;
import tachotwin.skzi.state.Supply;
import tachotwin.skzi.state.Whereabouts;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/**
 * One block СКЗИ: supply on and off, commands in, answers out. It takes up what its archive knows
 * from before. One simulation thread uses it.
 */
public final class SkziBlock {
  private final BlockCore core;
  private final BlockRegisters registers;
  private final Operation operation;
  private final MotionRegister motion;
  private final BlockFaults faults = new BlockFaults(this::eraseSecrets);
  private final CommandTable table = new CommandTable();
  private Optional<Timers.Timer> holdUp = Optional.empty();

  /** A block without supply, in which the day decides on the norms of driving and rest. */
  public SkziBlock(BlockCore core) {
    this(core, NormTable.load());
  }

  /** A block without supply, with norms of driving and rest. */
  public SkziBlock(BlockCore core, NormTable norms) {
    this.core = core;
    this.registers = BlockRegisters.of(core);
    this.operation = new Operation(core.clock().timers());
    this.motion = new MotionRegister(core, registers);
    core.listeners().add(new IdentityRegister(core));
    Documents documents = new Documents(core);
    BlockAccounting accounting = new BlockAccounting(core, norms, documents);
    restore();
    add(new StartupCommands(core, operation));
    add(new ActivationCommands(core, operation, registers));
    add(new CardPresenceCommands(core, registers));
    add(new MotionCommands(core, operation, motion));
    add(new UnitEventCommand(core, registers.events()));
    add(new SituationCommand(core, registers.situations()));
    add(new LockCommand(core));
    add(new HolderCommands(core, registers.activities(), registers.entries()));
    add(new ServerCommands(core, documents));
    ReportCommands reports =
        new ReportCommands(core, new CardRights(core)::maySee, documents::inspect);
    add(new CardAuthenticationCommands(core, registers.cards()));
    add(new CardExchangeCommands(core, registers, accounting::history, documents, reports));
    add(reports);
    add(new DownloadCommands(core, accounting::restTimes));
  }

  /** What the block knows and keeps. */
  public BlockCore core() {
    return core;
  }

  /** What the block registers. */
  public BlockRegisters registers() {
    return registers;
  }

  /** The faults that can be put into the block. */
  public BlockFaults faults() {
    return faults;
  }

  /** Adds the commands of an area. */
  public void add(CommandArea area) {
    area.register(table);
  }

  /** Whether there is supply. */
  public boolean isPowered() {
    return operation.isPowered();
  }

  /** Supply comes: start-up begins (Ж.2.2). */
  public void powerOn() {
    if (isPowered()) {
      throw new IllegalStateException("the block has supply already");
    }
    operation.powerOn();
    motion.start();
    SimInstant now = core.clock().now();
    registers.power().on(now);
    registers.activities().start(now);
    registers.life().supplied();
    core.listeners().tell(BlockListener::poweredOn);
  }

  /**
   * Supply is cut off for a restart: what lasts ends, what was collected is kept and sealed
   * (4.4.6).
   */
  public void powerOff() {
    if (!isPowered()) {
      throw new IllegalStateException("the block has no supply");
    }
    boolean known = holdUp.isPresent();
    holdUp.ifPresent(Timers.Timer::cancel);
    holdUp = Optional.empty();
    SimInstant now = core.clock().now();
    motion.stop(now);
    registers.events().endAll(now);
    registers.activities().stop(now);
    core.listeners().tell(BlockListener::poweringOff);
    if (!known) {
      registers.power().off(now);
    }
    core.archive().seal(now);
    operation.powerOff();
    faults.restarted();
  }

  /**
   * The supply of the tachograph is now this. When it goes the block lives on for {@link
   * Supply#HOLD_UP}: a shorter gap is registered but restarts nothing (4.4.6, 4.7.13).
   */
  public void supply(Supply now) {
    faults.supply(now);
    if (now.isAbsent()) {
      if (isPowered() && holdUp.isEmpty()) {
        registers.power().off(core.clock().now());
        holdUp = Optional.of(core.clock().timers().after(Supply.HOLD_UP, this::powerOff));
      }
    } else if (!isPowered()) {
      powerOn();
    } else if (holdUp.isPresent()) {
      holdUp.get().cancel();
      holdUp = Optional.empty();
      registers.power().back(core.clock().now());
    }
  }

  /**
   * Carries out a command under the conditions of Ж.5.
   *
   * @throws IllegalStateException without supply: nobody answers then
   */
  public ZhAnswer execute(ZhCommand command) {
    if (!isPowered()) {
      throw new IllegalStateException("the block has no supply");
    }
    registers.life().expireIfDue();
    Optional<ResponseCode> refusal = refusal(command.code());
    return refusal.isPresent() ? ZhAnswer.of(refusal.get()) : table.handle(command);
  }

  private Optional<ResponseCode> refusal(int code) {
    Whereabouts where = core.state().whereabouts();
    return faults
        .refusal(code, where)
        .or(() -> operation.refusal(code, where.moving()))
        .or(() -> LifeConditions.refusal(registers.life().stage(), code));
  }

  private void eraseSecrets() {
    core.state().slots().all().forEach(card -> core.state().slots().insert(card.unauthenticated()));
    core.listeners().tell(BlockListener::secretsErased);
  }

  private void restore() {
    registers.life().restore();
    registers.activation().restore();
    registers.cards().restore();
    registers.situations().restore();
    registers.events().closeLeftOpen();
    core.archive()
        .last(MotionMinute.class)
        .ifPresent(
            minute ->
                core.state()
                    .whereabouts(Whereabouts.UNKNOWN.withOdometer(minute.odometerMetres())));
  }
}
