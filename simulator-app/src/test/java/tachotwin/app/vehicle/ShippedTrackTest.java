package tachotwin.app.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class ShippedTrackTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final Track TRACK = ShippedTrack.read();
  private static final Motion MOTION = Motion.recorded(TRACK, START);

  private static long minutes(SimInstant from, SimInstant to) {
    return Math.round(to.since(from).toSeconds() / 60.0);
  }

  @Test
  void isWhatTheGeneratorWrites() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ShippedTrack.class.getResourceAsStream(ShippedTrack.RESOURCE))) {
      byte[] octets = in.readAllBytes();

      assertThat(octets.length).isLessThan(700_000);
      assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(ShippedTrackGenerator.gpx());
    }
  }

  @Test
  void lastsNineHoursWithTwoLongStops() {
    List<Stop> stops = MOTION.longStops();

    assertThat(minutes(START, MOTION.end())).isBetween(535L, 545L);
    assertThat(stops).hasSize(2);
    assertThat(minutes(START, stops.get(0).start())).isEqualTo(180);
    assertThat(minutes(stops.get(0).start(), stops.get(0).end())).isEqualTo(25);
    assertThat(minutes(stops.get(0).end(), stops.get(1).start())).isBetween(114L, 116L);
    assertThat(minutes(stops.get(1).start(), stops.get(1).end())).isEqualTo(50);
    assertThat(minutes(stops.get(1).end(), MOTION.end())).isBetween(165L, 175L);
  }

  @Test
  void isTooFastOnceAfterFourAndAHalfHoursAtTheWheel() {
    long first = 0;
    long fast = 0;
    double fastest = 0;
    long end = MOTION.end().since(START).toSeconds();
    for (long second = 0; second < end; second++) {
      double speed = MOTION.speed(START.plus(SimDuration.ofSeconds(second)));
      if (speed > 90) {
        first = first == 0 ? second : first;
        fast++;
        assertThat(second - first).isLessThan(200);
      }
      fastest = Math.max(fastest, speed);
    }
    assertThat(fast).isBetween(120L, 180L);
    assertThat(fastest).isCloseTo(100, within(1.5));
    assertThat(first - 25 * 60).isGreaterThan(4 * 3600 + 30 * 60);
  }

  @Test
  void isDrivenLikeALorry() {
    long cruising = 0;
    long moving = 0;
    long end = MOTION.end().since(START).toSeconds();
    for (long second = 0; second < end; second++) {
      SimInstant at = START.plus(SimDuration.ofSeconds(second));
      double speed = MOTION.speed(at);
      double change = MOTION.speed(at.plus(SimDuration.ofSeconds(1))) - speed;
      assertThat(Math.abs(change) / 3.6).isLessThan(1.0);
      moving += speed > 1 ? 1 : 0;
      cruising += speed >= 77 && speed <= 87 ? 1 : 0;
    }
    assertThat((double) cruising / moving).isGreaterThan(0.8);
    assertThat(MOTION.length() / 1_000).isBetween(590.0, 640.0);
    assertThat(MOTION.length()).isCloseTo(TRACK.length(), within(TRACK.length() / 1_000));
  }
}
