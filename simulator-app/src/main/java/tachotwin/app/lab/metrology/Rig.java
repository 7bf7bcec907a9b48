package tachotwin.app.lab.metrology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import tachotwin.app.assembly.Bench;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.octet.DecodeException;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.CommandCode;
import tachotwin.zh.Navigation;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;

/** Our own device between the generators, started up, and what can be read of it. */
final class Rig implements AutoCloseable {
  private static final int START_UP = 30;

  final SignalGenerator generator;
  final Bench bench;
  private final EventQueue time;

  Rig(BenchSettings settings, int pulsesPerKm, Path folder) throws IOException {
    time = new EventQueue(settings.start());
    generator = new SignalGenerator(time, pulsesPerKm);
    bench = new Bench(settings, time, generator, folder, (name, content) -> true, event -> {});
    bench.unit().powerOn();
    run(START_UP);
    bench.ignition(true);
  }

  /** The reference time, UTC. */
  SimInstant now() {
    return time.now();
  }

  /** Lets time go on. */
  void run(double seconds) {
    time.runUntil(now().plus(SimDuration.ofMicros(Math.round(seconds * 1e6))));
  }

  /** Lets time go on and looks at the device after each step. */
  void each(int times, double seconds, Consumer<Rig> look) {
    for (int i = 0; i < times; i++) {
      run(seconds);
      look.accept(this);
    }
  }

  /** The unit's clock less the reference, s. */
  double clockError() {
    return clock().since(now()).micros() / 1e6;
  }

  /** The unit's clock. */
  SimInstant clock() {
    return bench.unit().view().clock();
  }

  /** The speed on the unit's display, km/h. */
  int shownSpeed() {
    return bench.unit().view().speedKmh();
  }

  /** The unit's distance counter, m. */
  long odometer() {
    return bench.unit().state(now()).odometerMetres();
  }

  /** Time, place and speed as the block tells them (command 52). */
  Navigation navigation() {
    ZhAnswer answer = bench.block().execute(ZhCommand.of(CommandCode.NAVIGATION));
    try {
      return Navigation.decode(answer.data().reader());
    } catch (DecodeException e) {
      throw new IllegalStateException("52 is answered " + answer.code(), e);
    }
  }

  @Override
  public void close() {
    bench.close();
  }
}
