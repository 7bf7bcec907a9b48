package tachotwin.skzi.register;

import tachotwin.skzi.state.BlockCore;

/**
 * The registers of one block.
 *
 * @param events events and faults
 * @param activities activities of both slots
 * @param cards cards
 * @param power supply
 * @param activation activation and calibrations
 * @param life the stages of the block's life
 * @param situations ferry or train crossing and «неприменимо»
 * @param entries what drivers enter by hand
 */
public record BlockRegisters(
    EventRegister events,
    ActivityRecorder activities,
    CardRegister cards,
    PowerRegister power,
    ActivationRegister activation,
    LifeRegister life,
    SituationRegister situations,
    ManualEntries entries) {
  /** The registers over what a block knows and keeps. */
  public static BlockRegisters of(BlockCore core) {
    EventRegister events = new EventRegister(core);
    ActivityRecorder activities = new ActivityRecorder(core);
    ActivationRegister activation = new ActivationRegister(core);
    return new BlockRegisters(
        events,
        activities,
        new CardRegister(core, events, activities),
        new PowerRegister(core, events),
        activation,
        new LifeRegister(core, events, activation),
        new SituationRegister(core),
        new ManualEntries(core));
  }
}
