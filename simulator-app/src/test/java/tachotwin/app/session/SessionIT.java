package tachotwin.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.assembly.BenchSettings;
import tachotwin.app.scenario.CabControls;
import tachotwin.app.scenario.OrderException;
import tachotwin.octet.Octets;
import tachotwin.profile.Profile;
import tachotwin.profile.Variant;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/** A bench that was kept, or taken back, goes on octet by octet as if nothing had happened. */
class SessionIT {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");

  @TempDir private Path folder;

  private static KeptBench fresh(Profile profile) {
    return KeptBench.fresh(new BenchSettings(3, profile, Variant.ONLINE, START, Dialect.builtIn()));
  }

  /** A morning with everything that crosses a seam: cards, motion, faults, paper, documents. */
  private static void morning(LiveBench live) throws OrderException {
    control(live, "ignition on", "2s");
    order(live, "insert 1 driver");
    order(live, "insert 2 driver2");
    control(live, "drive 75", "20m");
    control(live, "fault gnss for 3m", "7m");
    control(live, "fault sensor 80", "12m");
  }

  private static void noon(LiveBench live) throws OrderException {
    control(live, "fault sensor off", "1s");
    control(live, "drive 130", "3m");
    control(live, "stop", "2m");
    order(live, "print unit");
    order(live, "eject 2");
    order(live, "insert 2 company");
    order(live, "download unit");
    control(live, "card driver2 future", "1s");
    control(live, "connector tool", "1s");
    control(live, "calibrate k=8160; limit=85", "5s");
    control(live, "connector medium", "1s");
    control(live, "track play", "5m");
    control(live, "fault supply for 200ms", "5m");
  }

  private static void control(LiveBench live, String line, String then) throws OrderException {
    live.use(UsedInput.Kind.CONTROL, line);
    live.runUntil(live.queue().now().plus(CabControls.duration(then)));
  }

  private static void order(LiveBench live, String line) throws OrderException {
    live.use(UsedInput.Kind.ORDER, line);
    live.carryOut(SimDuration.ofHours(1));
    assertThat(live.orders().missed()).isEmpty();
  }

  @Test
  void aSpoiltCardIsAsItWasWhenItIsMended() throws Exception {
    try (Session here = new Session(folder.resolve("here"), fresh(Profile.ORDER_36))) {
      LiveBench live = here.live();
      control(live, "ignition on", "20s");
      order(live, "insert 1 driver");
      order(live, "eject 1");
      Octets before = live.cards().all().get("driver").image().toOctets();
      assertThatExceptionOfType(OrderException.class)
          .isThrownBy(() -> control(live, "card driver expired", "1s"))
          .withMessageStartingWith("карта driver не может быть «expired»; none, blocked, torn");
      assertThatExceptionOfType(OrderException.class)
          .isThrownBy(() -> control(live, "card control future", "1s"));
      for (String fault : List.of("mute", "blocked", "foreign-ca")) {
        control(live, "card driver " + fault, "1s");
        control(live, "push 1 driver", "2m");
        assertThat(live.cards().slot("driver")).as(fault).isZero();
      }
      control(live, "card driver stuck", "1s");
      control(live, "push 1 driver", "5s");
      assertThat(live.cards().in(1)).contains("driver");
      assertThatExceptionOfType(OrderException.class)
          .isThrownBy(() -> control(live, "card driver none", "1s"))
          .withMessage("карта driver в слоте: сначала извлеките ее");
      control(live, "pull 1", "5s");
      control(live, "card driver none", "1s");
      assertThat(live.cards().all().get("driver").image().toOctets()).isEqualTo(before);
      try (Session there = new Session(folder.resolve("there"), here.live().kept())) {
        assertThat(trace(there.live())).isEqualTo(trace(here.live()));
      }
    }
  }

  @Test
  void aKeptBenchGoesOnAsIfNothingHadHappened() throws Exception {
    try (Session here = new Session(folder.resolve("here"), fresh(Profile.GOST_34005_2022))) {
      morning(here.live());
      byte[] file = here.live().kept().encode();
      noon(here.live());
      try (Session there = new Session(folder.resolve("there"), KeptBench.decode(file))) {
        noon(there.live());
        assertSame(there, here);
      }
    }
  }

  @Test
  void whoGoesBackAndDoesTheSameFindsTheSame() throws Exception {
    try (Session back = new Session(folder.resolve("back"), fresh(Profile.ORDER_36));
        Session straight = new Session(folder.resolve("straight"), fresh(Profile.ORDER_36))) {
      morning(straight.live());
      noon(straight.live());

      morning(back.live());
      SimInstant moment = back.live().queue().now();
      control(back.live(), "pull 1", "30m");
      control(back.live(), "fault seal-broken", "30m");
      back.rewind(moment);
      noon(back.live());
      assertSame(back, straight);
    }
  }

  @Test
  void whatCannotBeOpenedLeavesTheBenchInUse() throws Exception {
    try (Session session = new Session(folder.resolve("one"), fresh(Profile.GOST_34005_2022))) {
      control(session.live(), "ignition on", "1m");
      LiveBench before = session.live();
      KeptBench broken =
          new KeptBench(
              before.settings(),
              before.queue().now(),
              List.of(new UsedInput(START, UsedInput.Kind.CONTROL, "key nowhere")));
      assertThatThrownBy(() -> session.replace(broken))
          .isInstanceOf(KeptBenchException.class)
          .hasMessageContaining("2026-03-02T05:00:00Z")
          .hasMessageContaining("nowhere");
      assertThat(session.live()).isSameAs(before);
      control(session.live(), "key ok", "1s");
    }
    assertThat(folder.resolve("one")).doesNotExist();
  }

  @Test
  void aJumpEndsWhereSomethingHappens() throws Exception {
    try (Session session = new Session(folder.resolve("jump"), fresh(Profile.GOST_34005_2022))) {
      LiveBench live = session.live();
      control(live, "ignition on", "20s");
      order(live, "insert 1 driver");
      live.use(UsedInput.Kind.CONTROL, "drive 60");
      live.jump(SimDuration.ofHours(24));
      assertThat(live.bench().unit().isMoving()).isTrue();
      // 4.5 h of driving without a break are reached at 9:30 and some seconds (3.31).
      live.jump(SimDuration.ofHours(24));
      assertThat(live.bench().display().isWarning()).isTrue();
      assertThat(live.queue().now().toString()).startsWith("2026-03-02T09:");
    }
  }

  /** Seams, archive, cards, paper and medium are alike in every octet. */
  private void assertSame(Session one, Session other) {
    assertThat(one.live().queue().now()).isEqualTo(other.live().queue().now());
    assertThat(trace(one.live())).isEqualTo(trace(other.live()));
    assertThat(one.live().trace().last()).isEqualTo(other.live().trace().last());
    assertThat(one.live().medium().files()).isEqualTo(other.live().medium().files()).isNotEmpty();
    assertThat(one.live().bench().printer().printed())
        .isEqualTo(other.live().bench().printer().printed())
        .isNotEmpty();
    one.live()
        .cards()
        .all()
        .forEach(
            (word, card) ->
                assertThat(card.image().toOctets())
                    .as(word)
                    .isEqualTo(other.live().cards().all().get(word).image().toOctets()));
    one.live().bench().block().core().archive().flush();
    other.live().bench().block().core().archive().flush();
    assertThat(archive(one)).isEqualTo(archive(other)).isNotEmpty();
  }

  private static List<String> trace(LiveBench live) {
    return live.trace().all().stream()
        .map(
            one ->
                one.number()
                    + " "
                    + one.event().at()
                    + " "
                    + one.event().seam()
                    + " "
                    + one.event().octets()
                    + " "
                    + one.event().decoded().get())
        .toList();
  }

  private static Map<String, Octets> archive(Session session) {
    Map<String, Octets> out = new TreeMap<>();
    try (Stream<Path> all = Files.walk(session.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        out.put(file.getFileName().toString(), Octets.of(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
