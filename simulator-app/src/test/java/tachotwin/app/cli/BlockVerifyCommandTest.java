package tachotwin.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.registry.TestAuthority;
import tachotwin.app.registry.TestKeyStore;
import tachotwin.dictionary.GeoCoordinates;
import tachotwin.gost.Secrets;
import tachotwin.octet.Text;
import tachotwin.skzi.archive.FileArchive;
import tachotwin.skzi.archive.MotionFact;
import tachotwin.skzi.key.BlockKeys;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

class BlockVerifyCommandTest {
  private static final SimInstant START = SimInstant.parse("2026-03-02T05:00:00Z");
  private static final String PART_NUMBER = "20E3S00000000001";
  private static final TestAuthority AUTHORITY = new TestAuthority(Secrets.ofSeed(1), START);
  private static final BlockKeys KEYS = AUTHORITY.block(PART_NUMBER, START);

  /** Length, complement and kind 5, the record 22, CRC 4, MAC 16. */
  private static final int RECORD = 5 + 23 + 4 + 16;

  /** A segment's header. */
  private static final int HEADER = 56;

  @TempDir private Path folder;

  private Path archive;
  private Path ca;

  // Three days of an hourly record each; a seal of 96 octets ends the first two.
  @BeforeEach
  void write() throws IOException {
    archive = folder.resolve("run/block");
    try (FileArchive open = FileArchive.open(archive, KEYS, Text.ia5(PART_NUMBER, 16))) {
      for (int hour = 0; hour < 60; hour++) {
        SimInstant at = START.plus(SimDuration.ofHours(hour));
        open.append(new MotionFact(at, true, true, GeoCoordinates.NONE, hour));
      }
    }
    TestKeyStore.of(KEYS).write(archive.resolve(TestKeyStore.FILE));
    ca = folder.resolve("ca.pem");
    Files.writeString(ca, AUTHORITY.certificate().toPem(), StandardCharsets.US_ASCII);
  }

  @Test
  void aWholeArchiveIsZero() {
    for (Path place : new Path[] {archive, folder.resolve("run")}) {
      Session whole = Session.of("block", "verify", place, "--ca", ca);
      assertThat(whole.err()).isEmpty();
      assertThat(whole.exitCode()).isZero();
      assertThat(whole.out())
          .contains("Архив блока " + PART_NUMBER)
          .contains("сегментов 3, записей 62")
          .contains("подписей блока верных 2, записей после последней подписи 17")
          .contains("Вывод: архив цел.");
    }
  }

  @Test
  void theFirstAlteredRecordIsNamedWithOffsetKindAndTime() throws IOException {
    // Record 3 of the second segment, its odometer's last octet: 03:00 of the second day.
    alter("segment-000002.tta", HEADER + 3 * RECORD + 5 + 22);
    alter("segment-000003.tta", HEADER + 10);
    Session altered = Session.of("block", "verify", archive);
    assertThat(altered.exitCode()).isEqualTo(1);
    assertThat(altered.out()).contains("Вывод: архив ИЗМЕНЁН.");
    assertThat(altered.err())
        .contains("segment-000002.tta, смещение " + (HEADER + 3 * RECORD))
        .contains("запись 3 MOTION от 2026-03-03T03:00:00Z")
        .contains("контрольная сумма не сходится")
        .contains("предыдущая цела, от 2026-03-03T02:00:00Z")
        .hasLineCount(1);
  }

  @Test
  void theVerdictIsJsonForPrograms() throws IOException {
    alter("segment-000001.tta", HEADER + 5);
    Session altered = Session.of("block", "verify", archive, "--json");
    assertThat(altered.exitCode()).isEqualTo(1);
    JsonNode json = new ObjectMapper().readTree(altered.out());
    assertThat(json.get("whole").asBoolean()).isFalse();
    assertThat(json.at("/alteration/file").asText()).isEqualTo("segment-000001.tta");
    assertThat(json.at("/alteration/offset").asInt()).isEqualTo(HEADER);
    assertThat(json.at("/alteration/record").asInt()).isZero();
    assertThat(json.at("/alteration/kind").asText()).isEqualTo("MOTION");
    assertThat(json.at("/alteration/defect").asText()).isEqualTo("CRC");
  }

  @Test
  void aRecordCutOffAtTheEndIsNoAlteration() throws IOException {
    Path last = archive.resolve("segment-000003.tta");
    byte[] whole = Files.readAllBytes(last);
    Files.write(last, Arrays.copyOf(whole, whole.length - 1));
    Session torn = Session.of("block", "verify", archive);
    assertThat(torn.exitCode()).isZero();
    assertThat(torn.out()).contains("в конце " + (RECORD - 1) + " октетов недописанной записи");
  }

  @Test
  void anotherAuthorityIsOne() throws IOException {
    Path other = folder.resolve("other.pem");
    Files.writeString(
        other,
        new TestAuthority(Secrets.ofSeed(2), START).certificate().toPem(),
        StandardCharsets.US_ASCII);
    Session strange = Session.of("block", "verify", archive, "--ca", other);
    assertThat(strange.exitCode()).isEqualTo(1);
    assertThat(strange.err()).contains("is not signed by the authority given").hasLineCount(1);
  }

  @Test
  void keysOfAnotherBlockVerifyNothing() throws IOException {
    Path keys = folder.resolve("other.json");
    TestKeyStore.of(AUTHORITY.block("20E3S00000000002", START)).write(keys);
    Session strange = Session.of("block", "verify", archive, "--keys", keys);
    assertThat(strange.exitCode()).isEqualTo(1);
    assertThat(strange.err()).contains("заголовок сегмента изменён");
  }

  @Test
  void whatCannotBeReadIsTwo() throws IOException {
    assertThat(Session.of("block", "verify", folder).err()).contains("no archive of a block");
    assertThat(Session.of("block", "verify", folder).exitCode()).isEqualTo(2);
    Path keys = archive.resolve(TestKeyStore.FILE);
    for (String text : new String[] {"{", "{}", "{\"kind\":\"tachotwin test key store\"}"}) {
      Files.writeString(keys, text, StandardCharsets.UTF_8);
      Session unreadable = Session.of("block", "verify", archive);
      assertThat(unreadable.exitCode()).as(text).isEqualTo(2);
      assertThat(unreadable.err()).as(text).contains("is no key store").hasLineCount(1);
    }
    Files.delete(keys);
    Session without = Session.of("block", "verify", archive);
    assertThat(without.exitCode()).isEqualTo(2);
    assertThat(without.err()).contains("there is no key store").hasLineCount(1);
  }

  private void alter(String file, int at) throws IOException {
    byte[] octets = Files.readAllBytes(archive.resolve(file));
    octets[at] ^= 1;
    Files.write(archive.resolve(file), octets);
  }
}
