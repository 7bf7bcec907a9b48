package tachotwin.app.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tachotwin.app.shipping.StoredZip.Member;
import tachotwin.octet.Octets;

class StoredZipTest {
  private static final Member SCRIPT = new Member("run", true, text("#!/bin/sh\n"));
  private static final Member PAPER = new Member("a.txt", false, text("Текст\r\n"));

  @Test
  void writesTheOctetsOfAppnote() throws IOException {
    // APPNOTE 4.3.7: signature 04034b50, version 10, flags 0, stored, 00:00, 2026-01-01 =
    // (46 << 9 | 1 << 5 | 1) = 5C21, CRC-32 of "1" = 83DCEFB7, sizes 1, name of 1, no extra field.
    // 4.3.12: signature 02014b50, made on Unix (3) by 2.0, the same fields, then attributes with
    // 100644 octal = 81A4 in the upper half, offset 0. 4.3.16: one record of 47 octets at offset
    // 32.
    String common = "0A00 0000 0000 0000 215C B7EFDC83 01000000 01000000 0100 0000";
    assertThat(written(List.of(new Member("a", false, text("1")))))
        .isEqualTo(
            Octets.hex(
                ("504B0304" + common + "61" + "31")
                    .concat("504B0102 1403" + common + "0000 0000 0000 0000A481 00000000 61")
                    .concat("504B0506 0000 0000 0100 0100 2F000000 20000000 0000")
                    .replace(" ", "")));
  }

  @Test
  void isReadByTheStreamOfTheJdk() throws IOException {
    byte[] zip = written(List.of(SCRIPT, PAPER)).toByteArray();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry first = in.getNextEntry();
      assertThat(first.getName()).isEqualTo("run");
      assertThat(Octets.of(in.readAllBytes())).isEqualTo(SCRIPT.content());
      assertThat(in.getNextEntry().getName()).isEqualTo("a.txt");
      assertThat(Octets.of(in.readAllBytes())).isEqualTo(PAPER.content());
      assertThat(in.getNextEntry()).isNull();
    }
  }

  @Test
  void keepsWhoMayRunAFile(@TempDir Path dir) throws IOException {
    Path zip = dir.resolve("x.zip");
    Files.write(zip, written(List.of(SCRIPT, PAPER)).toByteArray());
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
      assertThat(permissions(inside.getPath("run"))).isEqualTo("rwxr-xr-x");
      assertThat(permissions(inside.getPath("a.txt"))).isEqualTo("rw-r--r--");
    }
  }

  private static String permissions(Path path) throws IOException {
    @SuppressWarnings("unchecked")
    Set<PosixFilePermission> all =
        (Set<PosixFilePermission>) Files.getAttribute(path, "zip:permissions");
    return PosixFilePermissions.toString(all);
  }

  private static Octets written(List<Member> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoredZip.write(members, out);
    return Octets.of(out.toByteArray());
  }

  private static Octets text(String text) {
    return Octets.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
