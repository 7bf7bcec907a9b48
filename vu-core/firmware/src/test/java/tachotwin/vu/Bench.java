package tachotwin.vu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import tachotwin.octet.Octets;
import tachotwin.paper.PaperLine;
import tachotwin.port.Buzzer;
import tachotwin.port.Detectors;
import tachotwin.port.Printer;
import tachotwin.port.ServerLink;
import tachotwin.port.Trouble;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.trace.TraceEvent;
import tachotwin.zh.CommandCode;
import tachotwin.zh.UnitEvent;

/** A unit among doubles: a scripted block, scripted cards, a vehicle with a speed. */
public final class Bench {
  public static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  public final EventQueue time = new EventQueue(START);
  public final FakeBlock block = new FakeBlock(time);
  public final FakeSlot slot1 = new FakeSlot(time);
  public final FakeSlot slot2 = new FakeSlot(time);
  public final Wheels wheels = new Wheels();
  public final List<String> screens = new ArrayList<>();
  public final List<String> blinking = new ArrayList<>();
  public final Map<String, List<String>> printed = new LinkedHashMap<>();
  public final Map<String, Octets> written = new LinkedHashMap<>();
  public final List<SimInstant> deliveries = new ArrayList<>();
  public final List<TraceEvent> hand = new ArrayList<>();
  public boolean paper = true;
  public final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
  public int celsius = 20;
  private Runnable detectors = () -> {};
  public boolean mediumReady = true;
  public int sounds;
  public boolean sounding;
  public final Roll printer = new Roll();
  public int polls;
  public final VehicleUnit unit;

  /** Pulses at constant speeds, in closed form. */
  public final class Wheels {
    private SimInstant since = START;
    private double pulsesBefore;
    private double pulsesPerMicro;

    /** The vehicle goes on at another speed. */
    public void speed(double kmh, int pulsesPerKm) {
      pulsesBefore = exact(time.now());
      since = time.now();
      pulsesPerMicro = kmh * pulsesPerKm / 3.6e9;
    }

    long pulses(SimInstant at) {
      polls++;
      return (long) (exact(at) + 1e-6);
    }

    private double exact(SimInstant at) {
      return pulsesBefore + pulsesPerMicro * at.since(since).micros();
    }
  }

  public Bench() {
    this(Profile.GOST_34005_2022, Variant.ONLINE, settings -> settings, 2);
  }

  public Bench(Profile profile, Variant variant, UnaryOperator<UnitSettings> settings, int slots) {
    ServerLink server =
        (security, onEnd) -> {
          deliveries.add(time.now());
          time.after(SimDuration.ofSeconds(5), () -> onEnd.accept(new ServerLink.Delivery(1, "")));
        };
    UnitPorts ports =
        new UnitPorts(
            block,
            slots == 2 ? List.of(slot1, slot2) : List.of(slot1),
            wheels::pulses,
            this::show,
            new Speaker(),
            printer,
            this::write,
            server,
            hand::add,
            new Senses());
    unit =
        new VehicleUnit(
            settings.apply(UnitSettings.standard("00000001", Octets.filled(0x5A, 32))),
            profile,
            variant,
            time,
            ports);
  }

  /** A unit that has been started and has shown its self-test. */
  public static Bench running() {
    return running(new Bench());
  }

  public static Bench running(Bench bench) {
    bench.unit.powerOn();
    bench.unit.ignition(true);
    bench.run(20);
    return bench;
  }

  public void run(double seconds) {
    time.runUntil(time.now().plus(SimDuration.ofMicros(Math.round(seconds * 1e6))));
  }

  public void drive(double kmh) {
    wheels.speed(kmh, block.vehicle.k());
  }

  /** A driver's card goes into slot 1 or 2, PIN entered. */
  public void driver(int slot, String number) {
    card(slot, 1, number, "Иванов", "Иван");
    run(4);
  }

  public void card(int slot, int type, String number, String surname, String first) {
    (slot == 1 ? slot1 : slot2).insert(type, number, surname, first);
    run(1);
    if (!unit.enterPin(slot, "1234")) {
      throw new AssertionError("no PIN asked: " + unit.displayed());
    }
    run(5);
  }

  /** Walks the menu by the words of its items, which must be there. */
  public void choose(String... items) {
    if (!unit.choose(items)) {
      throw new AssertionError("no item " + List.of(items) + ": " + unit.displayed());
    }
  }

  public List<UnitEvent> events() {
    return block.told(CommandCode.UNIT_EVENT, UnitEvent.class);
  }

  public String upper() {
    return unit.displayed().get(0).stripTrailing();
  }

  public String lower() {
    return unit.displayed().get(1).stripTrailing();
  }

  private void show(PaperLine upper, PaperLine lower, boolean warning) {
    String text = upper.text().stripTrailing() + "|" + lower.text().stripTrailing();
    screens.add(text);
    if (warning) {
      blinking.add(text);
    }
  }

  /** A detector tells something from now on, or no longer. */
  public void trouble(Trouble trouble, boolean there) {
    if (there) {
      troubles.add(trouble);
    } else {
      troubles.remove(trouble);
    }
    detectors.run();
  }

  public void temperature(int nowCelsius) {
    celsius = nowCelsius;
    detectors.run();
  }

  /** A buzzer that is listened to. */
  private final class Speaker implements Buzzer {
    @Override
    public void sound(SimDuration length) {
      sounds++;
      sounding = true;
    }

    @Override
    public void silence() {
      sounding = false;
    }
  }

  /** What is in the sets of this bench. */
  private final class Senses implements Detectors {
    @Override
    public boolean tells(Trouble trouble) {
      return troubles.contains(trouble);
    }

    @Override
    public int celsius() {
      return celsius;
    }

    @Override
    public void listener(Runnable onChange) {
      detectors = onChange;
    }
  }

  /** A roll of so many lines; {@link #paper} makes the printer faulty. */
  public final class Roll implements Printer {
    private int left = Integer.MAX_VALUE;
    private Runnable onPaper = () -> {};

    public void left(int lines) {
      left = lines;
      if (lines > 0) {
        onPaper.run();
      }
    }

    @Override
    public boolean print(String title, List<PaperLine> lines) {
      boolean enough = lines.size() <= left;
      boolean done = Bench.this.print(title, enough ? lines : lines.subList(0, left));
      left = enough ? left - lines.size() : 0;
      return done && enough;
    }

    @Override
    public boolean hasPaper() {
      return left > 0;
    }

    @Override
    public void onPaper(Runnable told) {
      onPaper = told;
    }
  }

  private boolean print(String title, List<PaperLine> lines) {
    if (paper) {
      printed.put(title, lines.stream().map(line -> line.text().stripTrailing()).toList());
    }
    return paper;
  }

  private boolean write(String name, Octets content) {
    if (mediumReady) {
      written.put(name, content);
    }
    return mediumReady;
  }
}
