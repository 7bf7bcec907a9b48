package tachotwin.skzi.command;

import java.util.Optional;
import tachotwin.dictionary.CalibrationRecord;
import tachotwin.octet.OctetWriter;
import tachotwin.skzi.archive.CalibrationFact;
import tachotwin.skzi.state.Activation;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockState;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.StartupEnd;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.ZhAnswer;

/** Commands 31–37: what the block is, and the end of start-up (Ж.2.2). */
public final class StartupCommands implements CommandArea {
  private static final int EIGHTHS = 8;

  private final BlockCore core;
  private final Operation operation;

  /** Of a block. */
  public StartupCommands(BlockCore core, Operation operation) {
    this.core = core;
    this.operation = operation;
  }

  @Override
  public void register(CommandTable table) {
    table.register(CommandCode.FAULTS, Payload.None.class, nothing -> faults());
    table.register(CommandCode.STATUS, Payload.None.class, nothing -> status());
    table.register(CommandCode.BLOCK_ACTIVATION, Payload.None.class, nothing -> block());
    table.register(
        CommandCode.UNIT_ACTIVATION,
        Payload.None.class,
        nothing -> told(core.state().activation().unit()));
    table.register(
        CommandCode.VEHICLE_ACTIVATION,
        Payload.None.class,
        nothing -> told(core.state().calibration().map(StartupCommands::vehicle)));
    table.register(CommandCode.END_OF_STARTUP, StartupEnd.class, this::end);
  }

  private ZhAnswer faults() {
    OctetWriter out = new OctetWriter();
    core.state().faults().forEach(out::u8);
    return ZhAnswer.ok(new Payload.Raw(out.toOctets()));
  }

  private ZhAnswer status() {
    BlockState state = core.state();
    BlockIdentity identity = state.identity();
    return ZhAnswer.ok(
        new BlockStatus(
            operation.mode(),
            state.activation().stage().code(),
            identity.software(),
            identity.protocols(),
            identity.partNumber(),
            core.clock().second(),
            state.flags(),
            state.faults().size(),
            state.documentsWaiting()));
  }

  private ZhAnswer block() {
    BlockIdentity identity = core.state().identity();
    Activation activation = core.state().activation();
    return ZhAnswer.ok(
        new BlockActivation(
            identity.partNumber(),
            identity.manufacturer(),
            identity.model(),
            identity.manufactured(),
            core.keysUntil(),
            core.certificateUntil(),
            activation.unit().isPresent(),
            activation.protocol()));
  }

  private static ZhAnswer told(Optional<? extends Payload> data) {
    return data.<ZhAnswer>map(ZhAnswer::ok).orElseGet(() -> ZhAnswer.of(ResponseCode.WRONG_STATE));
  }

  private static VehicleActivation vehicle(CalibrationFact fact) {
    CalibrationRecord record = fact.record();
    return new VehicleActivation(
        record.vehicle().vehicleIdentificationNumber().text(),
        record.vehicle().registration().nation().code(),
        record.vehicle().registration().number().text(),
        record.authorisedSpeed(),
        record.w(),
        record.k(),
        (record.l() + EIGHTHS / 2) / EIGHTHS,
        record.tyreSize().text(),
        record.newOdometer(),
        fact.at());
  }

  private ZhAnswer end(StartupEnd end) {
    if (end.stx() != 0x02 && end.stx() != 0x04
        || end.crc() > 1
        || end.crc() == 1 && end.stx() == 2) {
      return ZhAnswer.of(ResponseCode.WRONG_DATA);
    }
    int bound = core.state().activation().protocol();
    boolean fits =
        core.state().identity().speaks(end.stx())
            && (bound == 0 || bound == end.stx())
            && operation.confirmed().filter(before -> !before.equals(end)).isEmpty();
    if (!fits) {
      return ZhAnswer.of(ResponseCode.APPLICATION_PROTOCOL);
    }
    operation.confirm(end);
    return ZhAnswer.of(ResponseCode.OK);
  }
}
