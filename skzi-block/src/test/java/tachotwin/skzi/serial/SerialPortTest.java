package tachotwin.skzi.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;

/** Serial ports over the pseudo-terminals of socat, killed as one pulls a cable. */
class SerialPortTest {
  private static final int BAUD = 115_200;

  @TempDir private Path folder;
  private final Heard near = new Heard();
  private final Heard far = new Heard();
  private final SupplyKey key = new SupplyKey(false);
  private Process socat;

  @BeforeEach
  void plugIn() throws Exception {
    boolean required = Boolean.parseBoolean(System.getenv("TACHOTWIN_REQUIRE_ORACLES"));
    try {
      socat = cable();
    } catch (IOException e) {
      if (required) {
        throw e;
      }
      Assumptions.abort("no socat on this machine");
    }
  }

  @AfterEach
  void pull() throws InterruptedException {
    if (socat != null) {
      socat.destroyForcibly();
      socat.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void allOctetsGoThroughBothWays() throws Exception {
    try (OctetPort unit = port("U", Supply.PORT);
        OctetPort block = port("B", Supply.PORT)) {
      unit.open(near);
      block.open(far);
      assertThat(near.word()).isEqualTo("opened");
      assertThat(far.word()).isEqualTo("opened");
      OctetWriter all = new OctetWriter();
      for (int octet = 0; octet < 256; octet++) {
        all.u8(octet);
      }
      unit.send(all.toOctets());
      assertThat(far.next(256)).isEqualTo(all.toOctets());
      block.send(all.toOctets());
      assertThat(near.next(256)).isEqualTo(all.toOctets());
    }
  }

  @Test
  void cablePulledAndReturnedIsALineGoneAndAnother() throws Exception {
    try (OctetPort unit = port("U", Supply.PORT);
        OctetPort block = port("B", Supply.OCTETS)) {
      unit.open(near);
      block.open(far);
      assertThat(near.word()).isEqualTo("opened");
      unit.send(Octets.hex("01"));
      assertThat(far.word()).isEqualTo("opened");
      assertThat(far.next(1)).isEqualTo(Octets.hex("01"));
      pull();
      assertThat(near.word()).startsWith("closed");
      assertThat(far.word()).startsWith("closed");
      socat = cable();
      assertThat(near.word()).isEqualTo("opened");
      TimeUnit.MILLISECONDS.sleep(700);
      unit.send(Octets.hex("02"));
      assertThat(far.word()).isEqualTo("opened");
      assertThat(far.next(1)).isEqualTo(Octets.hex("02"));
    }
  }

  @Test
  void withoutSupplyNobodyHears() throws Exception {
    try (OctetPort unit = port("U", Supply.PORT);
        OctetPort block = port("B", Supply.KEY)) {
      unit.open(near);
      block.open(far);
      assertThat(near.word()).isEqualTo("opened");
      unit.send(Octets.hex("01"));
      TimeUnit.MILLISECONDS.sleep(300);
      assertThat(far.silent()).isTrue();
      key.turn(true);
      assertThat(far.word()).isEqualTo("opened");
      unit.send(Octets.hex("02"));
      assertThat(far.next(1)).isEqualTo(Octets.hex("02"));
      key.turn(false);
      assertThat(far.word()).startsWith("closed");
    }
  }

  @Test
  void portThatIsNotThereIsRefused() throws IOException {
    try (OctetPort nowhere = port("nowhere", Supply.PORT)) {
      assertThatIOException().isThrownBy(() -> nowhere.open(near));
    }
  }

  private OctetPort port(String link, Supply supply) {
    return OctetPorts.serial(folder.resolve(link).toString(), BAUD, supply, key);
  }

  private Process cable() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "socat",
                "pty,raw,echo=0,link=" + folder.resolve("U"),
                "pty,raw,echo=0,link=" + folder.resolve("B"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < 200 && !Files.exists(folder.resolve("B")); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return process;
  }
}
