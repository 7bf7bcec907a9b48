package tachotwin.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.assembly.ServedBlock;
import tachotwin.app.assembly.TestWorks;
import tachotwin.app.pace.ConsoleLines;
import tachotwin.app.pace.Interruption;
import tachotwin.app.pace.RealPace;
import tachotwin.app.pace.WireTimers;
import tachotwin.app.registry.TestKeyStore;
import tachotwin.app.scenario.BlockOrders;
import tachotwin.app.scenario.OrderException;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Side;
import tachotwin.skzi.serial.OctetPort;
import tachotwin.skzi.serial.Supply;
import tachotwin.skzi.serial.SupplyKey;
import tachotwin.skzi.state.BlockModel;
import tachotwin.time.EventQueue;

/** {@code tachotwin block serve}: the block alone, for somebody's vehicle unit. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the emulated block alone, for somebody's vehicle unit, in real time.",
      "A connection or a serial line that stands is its supply; the end of it is the loss of supply.",
      "Console: 'on' and 'off' turn the key of --power key, 'quit' ends;",
      "  gnss on|off|errors|exact   gnss time SECONDS (how far its clock is ahead)",
      "  voltage PERCENT            of the nominal one: less than 90 is low, 0 none",
      "  attack                     the next command is an attempt on the security (31)",
      "  notready N, internal N     the next N commands are answered 75, E1",
      "  desync [forever]           E0, until the supply was cut or for good"
    })
final class BlockServeCommand implements Callable<Integer> {
  private static final Map<String, Supply> SUPPLIES =
      Map.of("octets", Supply.OCTETS, "dtr", Supply.DTR, "rts", Supply.RTS, "key", Supply.KEY);

  private final Terminal terminal;

  @Mixin private LineOptions line = new LineOptions();

  @Mixin private TwinOptions twin = new TwinOptions();

  @Mixin private WireOptions wire = new WireOptions();

  @Option(
      names = "--power",
      paramLabel = "SIGN",
      defaultValue = "octets",
      description = {
        "What is the block's supply on a serial port (default: ${DEFAULT-VALUE}):",
        "octets: on with the first octet, off when the port goes;",
        "dtr, rts: the other side's line, as a null-modem cable brings it to DSR, CTS;",
        "key: 'on' and 'off' on the console."
      })
  private String power = "octets";

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      defaultValue = "out/block",
      description =
          "The block's archive; one that is there is taken up (default: ${DEFAULT-VALUE}).")
  private Path archive = Path.of("out/block");

  @Option(
      names = "--state",
      paramLabel = "S",
      defaultValue = "active",
      description = "A new archive is that of a block: active or factory (default: active).")
  private String state = "active";

  @Option(
      names = "--model",
      paramLabel = "M",
      defaultValue = "НКМ-2.11",
      description = "Model of the block (default: ${DEFAULT-VALUE}).")
  private String model = "";

  @Option(names = "--once", description = "Ends when the first line ends.")
  private boolean once;

  @Option(names = "--verbose", description = "Tells every block of the protocol.")
  private boolean verbose;

  BlockServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Supply supply = SUPPLIES.get(power.toLowerCase(Locale.ROOT));
    if (supply == null) {
      throw Failure.input("--power " + power + ": give octets, dtr, rts or key");
    }
    if (!state.equals("active") && !state.equals("factory")) {
      throw Failure.input("--state " + state + ": give active or factory");
    }
    SupplyKey key = new SupplyKey(false);
    try (WireSession session = wire.begin();
        OctetPort port = session.recorded(line.ofBlock(supply, key), Side.UNIT)) {
      serve(port, key, session);
    }
    return 0;
  }

  private void serve(OctetPort port, SupplyKey key, WireSession session) {
    BenchSettings settings = twin.settings().with(model()).speaking(session.dialect());
    prepareArchive(settings);
    EventQueue queue = new EventQueue(settings.start());
    RealPace pace = new RealPace(queue, twin.speed(), input -> {});
    Interruption interruption = new Interruption(pace::stop);
    Commentary commentary = new Commentary(terminal, queue, verbose);
    WireTimers timers = new WireTimers(queue, twin.speed());
    try (ServedBlock block =
        new ServedBlock(
            settings,
            state.equals("active"),
            archive,
            queue,
            timers,
            port::send,
            session.faults(timers, line.faults(), commentary::tell),
            commentary)) {
      block.tell(new BlockCommentary(commentary));
      open(port, pace, commentary.of(ending(block, pace), "питание подано", "питание снято"));
      introduce(port, block);
      ConsoleLines.bring(
          pace,
          terminal.input(),
          terminal.charset(),
          typed -> obey(typed.strip(), key, pace, session, block, commentary));
      pace.run();
    } finally {
      session.close();
      interruption.over();
    }
  }

  private BlockModel model() {
    return BlockModel.find(model)
        .orElseThrow(
            () ->
                Failure.input(
                    "no model "
                        + model
                        + "; there are "
                        + String.join(
                            ", ", BlockModel.all().stream().map(BlockModel::name).toList())));
  }

  private static void open(OctetPort port, RealPace pace, OctetPort.Listener listener) {
    try {
      port.open(pace.bringing("line", listener));
    } catch (IOException e) {
      throw Failure.environment(port.name() + ": " + Failure.reason(e));
    }
  }

  private void introduce(OctetPort port, ServedBlock block) {
    terminal.line(
        "Блок " + block.block().core().state().identity().partNumber() + ": " + port.name());
    terminal.line(
        "Архив и сертификаты: " + archive + " (записей: " + block.opening().records() + ")");
    terminal.line(
        line.isSerial()
            ? "Питание блока: --power " + power
            : "Питание блока: открытие соединения; его конец — снятие питания");
  }

  private OctetPort.Listener ending(ServedBlock block, RealPace pace) {
    return new OctetPort.Listener() {
      @Override
      public void opened(String peer) {
        block.opened(peer);
      }

      @Override
      public void octets(Octets octets) {
        block.octets(octets);
      }

      @Override
      public void closed(String reason) {
        block.closed(reason);
        if (once) {
          pace.stop();
        }
      }
    };
  }

  private void obey(
      String order,
      SupplyKey key,
      RealPace pace,
      WireSession session,
      ServedBlock block,
      Commentary commentary) {
    switch (order) {
      case "on", "off" -> key.turn(order.equals("on"));
      case "quit" -> pace.stop();
      case "" -> session.release();
      default -> order(order, block, commentary);
    }
  }

  private void order(String order, ServedBlock block, Commentary commentary) {
    try {
      new BlockOrders(block).read(order).run();
      commentary.tell("приказ: " + order);
    } catch (OrderException e) {
      terminal.line(e.getMessage() + "; есть on, off, quit, " + BlockOrders.NAMES);
    }
  }

  /**
   * Certificates for the other side, keys for {@code block verify}; refuses a stranger's archive.
   */
  private void prepareArchive(BenchSettings settings) {
    TestWorks works = new TestWorks(settings);
    Path keys = archive.resolve(TestKeyStore.FILE);
    TestKeyStore ours = TestKeyStore.of(works.block());
    try {
      Files.createDirectories(archive);
      if (Files.exists(keys) && !TestKeyStore.read(keys).archiveKey().equals(ours.archiveKey())) {
        throw Failure.input(
            archive
                + ": is the archive of another --seed or --model; give those or another --archive");
      }
      ours.write(keys);
      Path certificates = Files.createDirectories(archive.resolve("certificates"));
      write(certificates.resolve("ca.pem"), works.authority().certificate().toPem());
      write(certificates.resolve("block.pem"), ours.certificate().toPem());
    } catch (DecodeException e) {
      throw Failure.input(keys + ": " + e.getMessage());
    } catch (IOException e) {
      throw Failure.environment("cannot write " + archive + ": " + Failure.reason(e));
    }
  }

  private static void write(Path file, String pem) throws IOException {
    Files.writeString(file, pem, StandardCharsets.US_ASCII);
  }
}
