package tachotwin.app.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip of the jar that the build has just made, unpacked and run. */
@DisabledOnOs(OS.WINDOWS)
class ShippedZipPackagedIT {
  private static final Path JAR =
      Path.of(System.getProperty("tachotwin.root"), "simulator-app", "target", "tachotwin.jar");

  /** «пробел и кириллица» by its octets: the machine of the test need not have a locale. */
  private static final String FOLDER =
      "$(printf '\\320\\277\\321\\200\\320\\276\\320\\261\\320\\265\\320\\273 \\320\\270"
          + " \\320\\272\\320\\270\\321\\200\\320\\270\\320\\273\\320\\273\\320\\270\\321\\206"
          + "\\320\\260')";

  private static final String PATH =
      "/usr/bin:/bin:" + Path.of(System.getProperty("java.home"), "bin");

  @TempDir private Path dir;
  private Path zip;

  @BeforeEach
  void unpack() throws IOException, InterruptedException {
    zip = dir.resolve("tachotwin.zip");
    Shipment.of(JAR).write(zip);
    Path plain = Files.createDirectory(dir.resolve("plain"));
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"))) {
      for (Path root : inside.getRootDirectories()) {
        for (Path member : list(root)) {
          Path file = plain.resolve(String.valueOf(member.getFileName()));
          Files.copy(member, file);
          Files.setPosixFilePermissions(file, permissions(member));
        }
      }
    }
    assertThat(shell("mv plain \"" + FOLDER + "\"")).isEqualTo(new Outcome(0, "", ""));
  }

  @Test
  void runsFromAFolderWithBlanksAndCyrillicWithoutAnEnvironment() throws Exception {
    Outcome version = run("--version");
    assertThat(version.errors()).isEmpty();
    assertThat(version.output()).startsWith("tachotwin ");
    assertThat(version.code()).isZero();
  }

  @Test
  void passesExitCodesThrough() throws Exception {
    assertThat(run("--no-such-option").code()).isEqualTo(2);
  }

  @Test
  void makesTheSameZipAgain() throws Exception {
    Outcome packed = run("package", "--out", dir.resolve("again.zip").toString());
    assertThat(packed.errors()).isEmpty();
    assertThat(packed.code()).isZero();
    assertThat(dir.resolve("again.zip")).hasSameBinaryContentAs(zip);
  }

  @Test
  void takesTheJavaBesideItFirst() throws Exception {
    Path java = dir.resolve("java-beside");
    Files.writeString(
        java,
        "#!/bin/sh\necho beside >&2\nexec '"
            + System.getProperty("java.home")
            + "/bin/java' \"$@\"\n",
        StandardCharsets.UTF_8);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    shell("mkdir -p \"" + FOLDER + "/runtime/bin\"");
    shell("ln -s \"$PWD/java-beside\" \"" + FOLDER + "/runtime/bin/java\"");
    Outcome version = run("--version");
    assertThat(version.errors()).isEqualTo("beside\n");
    assertThat(version.code()).isZero();
  }

  @Test
  void runsASymbolicLinkToJava() throws Exception {
    shell("mkdir -p \"" + FOLDER + "/runtime/bin\"");
    shell(
        "ln -s '"
            + System.getProperty("java.home")
            + "/bin/java' \""
            + FOLDER
            + "/runtime/bin/java\"");
    assertThat(run("--version").code()).isZero();
  }

  @Test
  void asksForTheWholeZipRatherThanBuild() throws Exception {
    shell("rm \"" + FOLDER + "/tachotwin.jar\"");
    Outcome version = run("--version");
    assertThat(version.code()).isEqualTo(3);
    assertThat(version.errors()).contains("unpack the whole zip").hasLineCount(1);
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    StringBuilder command = new StringBuilder("exec env -i PATH='" + PATH + "' \"" + FOLDER);
    command.append("/tachotwin\"");
    for (String argument : arguments) {
      command.append(" '").append(argument).append('\'');
    }
    return shell(command.toString());
  }

  private Outcome shell(String command) throws IOException, InterruptedException {
    Path out = dir.resolve("stdout");
    Path err = dir.resolve("stderr");
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Outcome(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return new ArrayList<>(all.toList());
    }
  }

  @SuppressWarnings("unchecked")
  private static Set<PosixFilePermission> permissions(Path member) throws IOException {
    return (Set<PosixFilePermission>) Files.getAttribute(member, "zip:permissions");
  }

  private record Outcome(int code, String output, String errors) {}
}
