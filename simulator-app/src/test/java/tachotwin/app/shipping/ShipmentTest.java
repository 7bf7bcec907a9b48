package tachotwin.app.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShipmentTest {
  @TempDir private Path dir;

  @Test
  void holdsJarLaunchersAndPapers() throws IOException {
    assertThat(Shipment.of(jar("tachotwin/app/cli/Main.class")).names())
        .containsExactly(
            "README.txt",
            "tachotwin",
            "tachotwin.cmd",
            "start.cmd",
            "tachotwin.jar",
            "LICENSE",
            "NOTICE");
  }

  @Test
  void isTheSameForTheSameJar() throws IOException {
    Path jar = jar("picocli/CommandLine.class");
    Path first = dir.resolve("first.zip");
    Path second = dir.resolve("new folder/second.zip");
    Shipment.of(jar).write(first);
    Shipment.of(jar).write(second);
    assertThat(second).hasSameBinaryContentAs(first);
  }

  @Test
  void leavesNothingHalfWritten() throws IOException {
    Path taken = Files.createDirectories(dir.resolve("taken/inside")).getParent();
    Shipment shipment = Shipment.of(jar());
    assertThatThrownBy(() -> shipment.write(taken)).isInstanceOf(IOException.class);
    assertThat(dir.resolve(".taken.unfinished")).doesNotExist();
    assertThat(taken.resolve("inside")).exists();
  }

  @Test
  void givesTheScriptsOfWindowsLinesOfWindowsAndAscii() throws IOException {
    for (String name : List.of("tachotwin.cmd", "start.cmd")) {
      String script = Resources.text(name);
      assertThat(script.replace("\r\n", "")).as(name).doesNotContain("\n", "\r");
      assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(script)).as(name).isTrue();
    }
  }

  @Test
  void givesTheScriptOfUnixLinesOfUnix() throws IOException {
    assertThat(Resources.text("tachotwin")).startsWith("#!/bin/sh\n").doesNotContain("\r");
  }

  @Test
  void namesWhatTheJarCarriesOfOthersAndOnlyThat() throws Exception {
    String notice =
        ThirdParty.known()
            .notice(
                List.of(
                    "META-INF/MANIFEST.MF",
                    "META-INF/versions/11/org/bouncycastle/LICENSE.class",
                    "io/netty/util/internal/shaded/org/jctools/util/Pow2.class",
                    "tachotwin/screen/glyph/paper-16x32.glyphs"));
    assertThat(notice)
        .contains("Bouncy Castle", "The Legion of the Bouncy Castle", "1.86")
        .contains("JCTools")
        .contains("Terminus Font", "SIL OPEN FONT LICENSE")
        .doesNotContain("The Netty Project", "picocli", "SLF4J", "${");
  }

  @Test
  void hasTheWordsOfEveryLicenceThatItNames() throws Exception {
    List<String> everything =
        Resources.text("third-party.csv")
            .lines()
            .skip(1)
            .flatMap(row -> List.of(row.split(";", -1)[0].split(" ", -1)).stream())
            .toList();
    assertThat(ThirdParty.known().notice(everything))
        .contains("Netty", "Bouncy Castle", "misc-fixed")
        .contains("QOS.ch", "Raffaello Giulietti", "Boost Software License");
  }

  @Test
  void refusesAJarWithAPartOfNobodys() throws IOException {
    Path jar = jar("org/nobody/Knows.class");
    assertThatThrownBy(() -> Shipment.of(jar))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("org/nobody/Knows.class");
  }

  private Path jar(String... names) throws IOException {
    Path jar = dir.resolve("tachotwin.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
      }
    }
    try (ZipFile whole = new ZipFile(jar.toFile())) {
      assertThat(whole.size()).isEqualTo(names.length + 1);
    }
    return jar;
  }
}
