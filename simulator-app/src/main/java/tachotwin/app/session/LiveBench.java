package tachotwin.app.session;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.scenario.CabControls;
import tachotwin.app.scenario.CabOrders;
import tachotwin.app.scenario.OrderException;
import tachotwin.app.vehicle.DrivenVehicle;
import tachotwin.app.vehicle.GpxReader;
import tachotwin.app.vehicle.ShippedTrack;
import tachotwin.app.vehicle.Throttle;
import tachotwin.app.vehicle.Track;
import tachotwin.app.vehicle.TrackException;
import tachotwin.app.vehicle.TrackPlayer;
import tachotwin.octet.Octets;
import tachotwin.port.GnssFix;
import tachotwin.port.TachographState.WorkingState;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.vu.menu.UnitView;

/**
 * A bench with a vehicle, cards and a medium, and all that was done with it. One thread uses it.
 */
public final class LiveBench implements Closeable {
  private static final int PULSES_PER_KM = 8_000;
  private static final int MOST_SAID = 50;
  private static final String PLAY = "track play";
  private static final String PLAY_OFF = "track off";
  private static final String TOOL = "calibrate";

  private final BenchSettings settings;
  private final EventQueue queue;
  private final TraceMemory trace = new TraceMemory();
  private final MemoryMedium medium;
  private final Throttle throttle;
  private final DrivenVehicle vehicle;
  private final TrackPlayer player;
  private final Bench bench;
  private final CardTray cards;
  private final CabControls controls;
  private final CabOrders orders;
  private final List<UsedInput> inputs = new ArrayList<>();
  private final Deque<String> said = new ArrayDeque<>();
  private Track track = ShippedTrack.read();
  private String trackName = "m4-don.gpx";
  private int saidInAll;
  private String lastKey = "";
  private Attached attached = Attached.MEDIUM;

  /**
   * A bench whose supply has just come.
   *
   * @param folder where its block keeps its archive; empty
   */
  LiveBench(BenchSettings settings, Path folder) throws IOException {
    this.settings = settings;
    queue = new EventQueue(settings.start());
    medium = new MemoryMedium(queue);
    throttle = new Throttle(queue, PULSES_PER_KM);
    vehicle = new DrivenVehicle(throttle, track);
    player = new TrackPlayer(queue, throttle);
    bench = new Bench(settings, queue, vehicle, folder, medium, trace);
    cards = new CardTray(bench, settings.seed());
    controls = new CabControls(bench, throttle, cards::take);
    orders = new CabOrders(bench, throttle, cards::take, new Said());
    bench.unit().powerOn();
    orders.begin();
  }

  /** What the orders answer is kept for whoever looks. */
  private final class Said implements CabOrders.Outlet {
    @Override
    public void say(String line) {
      saidInAll++;
      if (said.size() == MOST_SAID) {
        said.removeFirst();
      }
      said.addLast(line);
    }

    @Override
    public void picture(String name, Octets png) {
      medium.keep(name + ".png", png);
    }

    @Override
    public void quit() {
      say("панель закрывается клавишами Ctrl+C там, где она запущена");
    }
  }

  /**
   * A bench as it was kept.
   *
   * @throws KeptBenchException where an input cannot be done
   */
  static LiveBench of(KeptBench kept, Path folder) throws IOException, KeptBenchException {
    LiveBench live = new LiveBench(kept.settings(), folder);
    for (UsedInput one : kept.inputs()) {
      live.queue.runUntil(one.at());
      try {
        live.use(one.kind(), one.text());
      } catch (OrderException e) {
        live.close();
        throw new KeptBenchException(one.at() + ": " + e.getMessage());
      }
    }
    live.queue.runUntil(kept.until());
    return live;
  }

  /** The bench as it is now, to be kept. */
  public KeptBench kept() {
    return new KeptBench(settings, queue.now(), inputs);
  }

  /**
   * Does something now; it is remembered.
   *
   * @throws OrderException where it cannot be read; nothing is done then
   */
  public void use(UsedInput.Kind kind, String text) throws OrderException {
    Runnable action = read(kind, text);
    inputs.add(new UsedInput(queue.now(), kind, text));
    action.run();
  }

  /**
   * Reads something and does not do it.
   *
   * @throws OrderException where it cannot be read
   */
  public void check(UsedInput.Kind kind, String text) throws OrderException {
    read(kind, text);
  }

  private Runnable read(UsedInput.Kind kind, String text) throws OrderException {
    return switch (kind) {
      case CONTROL -> control(text.strip());
      case ORDER -> {
        requireTool(text.strip());
        yield orders.read(text).orElse(() -> {});
      }
      case TRACK -> track(text);
    };
  }

  private Runnable control(String line) throws OrderException {
    return switch (line) {
      case PLAY -> this::play;
      case PLAY_OFF -> player::stop;
      default -> {
        String[] words = line.split("\\s+", -1);
        yield switch (words[0]) {
          case "connector" -> connector(words);
          case "card" -> new CardWords(cards, () -> !orders.isDone()).read(words);
          default -> byHand(line);
        };
      }
    };
  }

  private Runnable connector(String[] words) throws OrderException {
    Attached now =
        Arrays.stream(Attached.values())
            .filter(one -> words.length == 2 && one.word().equals(words[1]))
            .findFirst()
            .orElseThrow(() -> new OrderException("connector none, medium или tool"));
    return () -> attach(now);
  }

  private void attach(Attached now) {
    attached = now;
    medium.attach(now == Attached.MEDIUM);
  }

  private void requireTool(String line) throws OrderException {
    if (line.split("\\s+", 2)[0].equals(TOOL) && attached != Attached.TOOL) {
      throw new OrderException("программатор не подключен: сначала connector tool");
    }
  }

  private Runnable byHand(String line) throws OrderException {
    requireTool(line);
    Runnable action = controls.read(line);
    return () -> {
      note(line);
      action.run();
    };
  }

  private void play() {
    vehicle.follow(track, queue.now());
    player.play(track);
  }

  /** Who takes the pedals ends the track; the key is remembered for the eye. */
  private void note(String line) {
    String[] words = line.split("\\s+", -1);
    switch (words[0]) {
      case "drive", "stop" -> player.stop();
      case "key" -> lastKey = words[words.length - 1];
      default -> {
        // Shows in the device itself.
      }
    }
  }

  /** The name of the file, a line feed, the file. */
  private Runnable track(String text) throws OrderException {
    String[] parts = text.split("\n", 2);
    try {
      Track read =
          GpxReader.read(
              parts[0],
              new ByteArrayInputStream(parts[parts.length - 1].getBytes(StandardCharsets.UTF_8)));
      return () -> {
        player.stop();
        trackName = parts[0];
        track = read;
        vehicle.follow(read, queue.now());
      };
    } catch (TrackException | IOException e) {
      throw new OrderException(String.valueOf(e.getMessage()));
    }
  }

  /** Lets time go on to a moment; not back. */
  public void runUntil(SimInstant moment) {
    queue.runUntil(moment);
  }

  /** Lets time go on until all orders are done or the time is up. */
  public void carryOut(SimDuration longest) {
    SimInstant end = queue.now().plus(longest);
    while (!orders.isDone() && queue.now().isBefore(end)) {
      queue.runUntil(queue.now().plus(SimDuration.ofSeconds(1)));
    }
  }

  /** Lets time go on until something happens that a person would look at, or the time is up. */
  public void jump(SimDuration longest) {
    SimInstant end = queue.now().plus(longest);
    Sight before = sight();
    SimInstant next = queue.next().orElse(end);
    while (sight().equals(before) && !next.isAfter(end)) {
      queue.runUntil(next);
      next = queue.next().orElse(end.plus(SimDuration.ofSeconds(1)));
    }
    if (next.isAfter(end) && sight().equals(before)) {
      queue.runUntil(end);
    }
  }

  private Sight sight() {
    UnitView unit = bench.unit().view();
    return new Sight(
        bench.display().isWarning(),
        unit.activity(1),
        unit.activity(2),
        bench.printer().printed().size(),
        bench.slot(1).card().isPresent(),
        bench.slot(2).card().isPresent(),
        medium.files().size());
  }

  private record Sight(
      boolean warning,
      WorkingState activity1,
      WorkingState activity2,
      int printed,
      boolean card1,
      boolean card2,
      int files) {}

  /** What it is. */
  public BenchSettings settings() {
    return settings;
  }

  /** Its time. */
  public EventQueue queue() {
    return queue;
  }

  /** The device and everything around it. */
  public Bench bench() {
    return bench;
  }

  /** Its cards. */
  public CardTray cards() {
    return cards;
  }

  /** The medium at the service connector. */
  public MemoryMedium medium() {
    return medium;
  }

  /** What is at the service connector. */
  public Attached attached() {
    return attached;
  }

  /** What crossed its seams. */
  public TraceMemory trace() {
    return trace;
  }

  /** The pedals. */
  public Throttle throttle() {
    return throttle;
  }

  /** The track on which the vehicle is. */
  public Track track() {
    return track;
  }

  /** The name of that track. */
  public String trackName() {
    return trackName;
  }

  /** Whether the vehicle is driven by the track's times. */
  public boolean isPlaying() {
    return player.isPlaying();
  }

  /** The word of the key pressed last; empty before the first. */
  public String lastKey() {
    return lastKey;
  }

  /** What a receiver under an open sky would tell. */
  public GnssFix fix() {
    return vehicle.fix(queue.now());
  }

  /** The faults that are there, each with the value that would bring it about. */
  public Map<String, String> faults() {
    return controls.faults();
  }

  /** The orders. */
  public CabOrders orders() {
    return orders;
  }

  /** The last answers to orders, oldest first. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** How many answers there were, with those that are forgotten. */
  public int saidInAll() {
    return saidInAll;
  }

  @Override
  public void close() {
    bench.close();
  }
}
