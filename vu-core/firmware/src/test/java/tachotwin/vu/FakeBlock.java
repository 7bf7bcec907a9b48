package tachotwin.vu;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.port.SecurityBlock;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.BlockActivation;
import tachotwin.zh.BlockStatus;
import tachotwin.zh.BothDriverTimes;
import tachotwin.zh.CommandCode;
import tachotwin.zh.DriverTimes;
import tachotwin.zh.ExchangeStep;
import tachotwin.zh.LockState;
import tachotwin.zh.MotionAnswer;
import tachotwin.zh.Navigation;
import tachotwin.zh.Payload;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.TransportProtocol;
import tachotwin.zh.UnitActivation;
import tachotwin.zh.VehicleActivation;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** A block that answers by a script, 5 ms after each command, and keeps what it was told. */
public final class FakeBlock implements SecurityBlock {
  /** A command and when it came. */
  public record Told(SimInstant at, CommandCode code, Payload data) {}

  /** What the block answers to a command. */
  public final Map<CommandCode, Function<Payload, ZhAnswer>> script =
      new EnumMap<>(CommandCode.class);

  /** Answers that come before those of the script. */
  public final Map<CommandCode, Deque<ZhAnswer>> next = new EnumMap<>(CommandCode.class);

  /** All commands in order. */
  public final List<Told> told = new ArrayList<>();

  /** Protocols that were chosen. */
  public final List<TransportProtocol> selected = new ArrayList<>();

  public int restarts;
  public boolean silent;
  public int flags;
  public long aheadSeconds;
  public String software = "2.11";
  public int protocols = 3;
  public SimInstant keysUntil = SimInstant.parse("2030-01-01T00:00:00Z");
  public VehicleActivation vehicle = vehicle(90, 8_000);
  public Octets softwareHash = Octets.filled(0x5A, 32);
  public DriverTimes times1 = DriverTimes.NONE;
  private final EventQueue time;
  private int generation;

  public FakeBlock(EventQueue time) {
    this.time = time;
    answer(CommandCode.STATUS, data -> ZhAnswer.ok(status()));
    answer(
        CommandCode.BLOCK_ACTIVATION,
        data ->
            ZhAnswer.ok(
                new BlockActivation(
                    "14A3000000000001",
                    "Атлас",
                    "НКМ-2.11",
                    SimInstant.parse("2025-02-01T00:00:00Z"),
                    keysUntil,
                    keysUntil,
                    true,
                    4)));
    answer(CommandCode.FAULTS, data -> ZhAnswer.ok(new Payload.Raw(Octets.EMPTY)));
    answer(
        CommandCode.UNIT_ACTIVATION,
        data ->
            ZhAnswer.ok(
                new UnitActivation(
                    "Tachotwin",
                    "TT-1",
                    "00000001",
                    "1.00",
                    softwareHash,
                    SimInstant.parse("2025-01-01T00:00:00Z"))));
    answer(CommandCode.VEHICLE_ACTIVATION, data -> ZhAnswer.ok(vehicle));
    answer(
        CommandCode.NAVIGATION,
        data -> ZhAnswer.ok(new Navigation(true, now(), 55_755_800, 37_617_600, 0, 0, 12)));
    answer(CommandCode.MOTION_SECOND, data -> ZhAnswer.ok(new MotionAnswer(now(), flags)));
    answer(
        CommandCode.DRIVING_TIMES,
        data -> ZhAnswer.ok(new BothDriverTimes(times1, DriverTimes.NONE)));
    answer(
        CommandCode.LOCK_STATE,
        data -> ZhAnswer.ok(new LockState(0, SimInstant.ofEpochSecond(0), "")));
    answer(CommandCode.EXCHANGE_BEGIN, data -> ZhAnswer.ok(ExchangeStep.DONE));
    answer(
        CommandCode.BLOCK_CERTIFICATE,
        data -> ZhAnswer.ok(new Payload.Raw(Octets.filled(0xBC, 600))));
    answer(
        CommandCode.BLOCK_CRYPTOGRAM,
        data ->
            ZhAnswer.ok(
                new Payload.Raw(Octets.concat(Octets.filled(0x0B, 8), Octets.filled(0x51, 64)))));
  }

  public static VehicleActivation vehicle(int limit, int k) {
    return new VehicleActivation(
        "XTC12345678901234",
        0x2B,
        "А123ВС77",
        limit,
        k,
        k,
        3_120,
        "295/80 R22.5",
        123_456,
        SimInstant.parse("2026-01-15T00:00:00Z"));
  }

  /** Scripts a command. */
  public void answer(CommandCode code, Function<Payload, ZhAnswer> answer) {
    script.put(code, answer);
  }

  /** Scripts the next answers to a command. */
  public void once(CommandCode code, ZhAnswer... answers) {
    next.computeIfAbsent(code, c -> new ArrayDeque<>()).addAll(List.of(answers));
  }

  /** The data of all commands of a code. */
  public <T extends Payload> List<T> told(CommandCode code, Class<T> type) {
    return told.stream().filter(t -> t.code() == code).map(t -> type.cast(t.data())).toList();
  }

  /** The codes of all commands in order, but for the cyclic ones. */
  public List<CommandCode> codes() {
    return told.stream()
        .map(Told::code)
        .filter(
            code ->
                code != CommandCode.MOTION_SECOND
                    && code != CommandCode.DRIVING_TIMES
                    && code != CommandCode.STATUS)
        .toList();
  }

  /** When the first command of a code came after a moment. */
  public SimInstant firstAt(CommandCode code) {
    return told.stream().filter(t -> t.code() == code).findFirst().orElseThrow().at();
  }

  @Override
  public void submit(ZhCommand command, Consumer<Reply> onReply) {
    int mine = generation;
    time.after(
        SimDuration.ofMillis(5),
        () -> {
          if (mine == generation) {
            onReply.accept(silent ? new Reply.NoContact() : reply(command));
          }
        });
  }

  @Override
  public void select(TransportProtocol protocol) {
    selected.add(protocol);
  }

  @Override
  public void restart() {
    restarts++;
    generation++;
  }

  private Reply reply(ZhCommand command) {
    CommandCode code = CommandCode.of(command.code()).orElseThrow();
    Payload data;
    try {
      data = code.command().decode(command.data().reader());
    } catch (DecodeException e) {
      throw new AssertionError(e);
    }
    told.add(new Told(time.now(), code, data));
    Deque<ZhAnswer> queued = next.get(code);
    if (queued != null && !queued.isEmpty()) {
      return new Reply.Answered(queued.poll());
    }
    return new Reply.Answered(
        script.getOrDefault(code, any -> ZhAnswer.of(ResponseCode.OK)).apply(data));
  }

  private SimInstant now() {
    return SimInstant.ofEpochSecond(time.now().epochSecond() + aheadSeconds);
  }

  private BlockStatus status() {
    return new BlockStatus(5, 3, software, protocols, "14A3000000000001", now(), flags, 0, 0);
  }
}
